/** PLOVER's types by what kind of act they are, as its manual groups them. */
export const quads = [
  { id: 'verbal-cooperation', name: 'Verbal cooperation', types: ['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE'] },
  { id: 'material-cooperation', name: 'Material cooperation', types: ['COOPERATE', 'AID', 'RETREAT'] },
  { id: 'verbal-conflict', name: 'Verbal conflict', types: ['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN'] },
  { id: 'material-conflict', name: 'Material conflict', types: ['PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'] },
] as const

export const statuses = ['happened', 'ongoing', 'planned', 'threatened', 'hypothetical', 'denied', 'negated', 'historical'] as const

export type Quad = (typeof quads)[number]['id']

const quadOf = new Map<string, Quad>(quads.flatMap((quad) => quad.types.map((type) => [type, quad.id] as const)))

export const quad = (type: string): Quad => quadOf.get(type) ?? 'verbal-conflict'

/** Events whose parties all act on one another stand without a recipient. */
export const partiesJoin = (recipients: readonly unknown[]): string => (recipients.length > 0 ? '→' : '↔')
