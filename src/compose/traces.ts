import type { Logger } from 'pino';
import type { Trace } from '../jobs/trace.js';

export type Traces = { readonly trace: Trace; close(): Promise<void> };

/** Spans to a collector by OTLP over HTTP; the libraries are loaded only where one is configured. Ids only, and of an error its name. */
export async function openTraces(endpoint: string, role: string, log: Logger): Promise<Traces> {
  const { SpanStatusCode, diag, DiagLogLevel } = await import('@opentelemetry/api');
  const { TracerProvider, BatchSpanProcessor } = await import('@opentelemetry/sdk-trace');
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http');
  const { resourceFromAttributes } = await import('@opentelemetry/resources');
  const say = (): void => log.warn('traces not delivered');
  diag.setLogger(
    { error: say, warn: say, info: () => undefined, debug: () => undefined, verbose: () => undefined },
    DiagLogLevel.ERROR,
  );
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'dondoc', 'dondoc.role': role }),
    spanProcessors: [
      new BatchSpanProcessor({
        exporter: new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` }),
      }),
    ],
  });
  const tracer = provider.getTracer('dondoc');
  return {
    async trace(name, ids, work) {
      const span = tracer.startSpan(name, { attributes: ids });
      try {
        return await work();
      } catch (error) {
        span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'error' });
        throw error;
      } finally {
        span.end();
      }
    },
    close: () => provider.shutdown().catch(say),
  };
}
