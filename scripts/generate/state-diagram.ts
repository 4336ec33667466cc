import { toStateDiagram } from '../../runtime/core/transitions.ts';

/** docs/reference/service-states.md: the states of a service, drawn from the table that the state machine asserts. */
export function toStatePage(): string {
  return `# States of a service

Made from \`runtime/core/transitions.ts\` by \`npm run generate\`. A transition that is not in the diagram is refused while the
runtime runs.

\`\`\`mermaid
${toStateDiagram().trimEnd()}
\`\`\`
`;
}
