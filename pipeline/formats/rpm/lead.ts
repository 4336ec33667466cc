export const leadBytes = 96;
const nameAt = 10;
const nameBytes = 66;

/** The facts of a lead, the first bytes of a package; rpm itself reads the header instead. */
export interface Lead {
  processor: number;
  name: string;
}

/**
 * Reads a lead. https://github.com/rpm-software-management/rpm/blob/master/docs/manual/format_lead.md
 * @throws {Error} for bytes that no binary package of version 3 has
 */
export function parseLead(bytes: Uint8Array): Lead {
  const text = Buffer.from(bytes).toString('latin1');
  const name = text.slice(nameAt, nameAt + nameBytes).replace(/\0+$/, '');
  const processor = (bytes[8] ?? 0) * 256 + (bytes[9] ?? 0);
  const lead: Lead = { processor, name };
  if (text !== formatLead(lead).toString('latin1')) throw new Error('its lead is not that of a package');
  return lead;
}

/** The bytes of a lead. */
function formatLead({ processor, name }: Lead): Buffer {
  const bytes = Buffer.alloc(leadBytes);
  // Magic, version 3.0, a binary package
  Buffer.from('edabeedb03000000', 'hex').copy(bytes);
  bytes.writeUInt16BE(processor, 8);
  bytes.write(name.slice(0, nameBytes - 1), nameAt, 'latin1');
  // Linux, and a signature in the form of a header
  bytes.writeUInt16BE(1, 76);
  bytes.writeUInt16BE(5, 78);
  return bytes;
}

/** The name that a lead has room for. */
export const toLeadName = (stem: string): string => stem.slice(0, nameBytes - 1);
