// Writes docs/messages.md and docs/access.md from the code: npm run docs:messages
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accessTableMarkdown } from '../src/domain/access/table.js';
import { renderedMessages } from './messages/rendered-messages.js';

const docs = join(__dirname, '..', 'docs');
mkdirSync(docs, { recursive: true });
writeFileSync(join(docs, 'messages.md'), renderedMessages());
writeFileSync(
  join(docs, 'access.md'),
  `# Who may do what

Written by \`npm run docs:messages\` from \`src/domain/access/rules.ts\`; the same table decides in the program. A delegation passes on what its giver may do, except what is marked there as not delegable.

\`unit\` the unit itself · \`subtree\` the unit and all below · \`handed\` what was handed to the person · \`assigner\` what the unit assigned (for clerks: or issued) · \`assigner-subtree\` what the unit or any below assigned · \`team\` visits whose team the person belongs to · \`system\` the installation.

${accessTableMarkdown()}
`,
);
console.log('docs/messages.md, docs/access.md');
