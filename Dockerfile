FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY packages ./packages
RUN npm ci
COPY . .
RUN npm run build

# Installed anew from the same lockfile: nothing of the tools that build is left behind.
FROM node:20-bookworm-slim AS production
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY packages ./packages
# Prisma's command line comes along as a peer of its client (220 MB with what it needs); the program migrates by itself.
RUN npm ci --omit=dev && npm cache clean --force \
  && cd node_modules && rm -rf prisma effect typescript react-dom elkjs @prisma/studio-core @prisma/dev @prisma/engines @prisma/fetch-engine @prisma/streams-local

FROM node:20-bookworm-slim
ENV NODE_ENV=production DATA_DIR=/data HTTP_HOST=0.0.0.0
WORKDIR /app
COPY --from=production /app/package.json ./
COPY --from=production /app/node_modules ./node_modules
COPY --from=production /app/packages ./packages
COPY --from=build /app/packages/zalo-api-sdk/dist ./packages/zalo-api-sdk/dist
COPY --from=build /app/dist ./dist
COPY --from=build /app/prisma ./prisma
COPY --from=build /app/reference ./reference
# The program's files belong to root and are only read; it runs as a user that owns nothing but its data.
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.HTTP_PORT || 8080) + '/health/live').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Without a shell in between: the stop signal reaches the program, which finishes what it is sending.
ENTRYPOINT ["node", "dist/cli/dondoc.js"]
CMD ["start"]
