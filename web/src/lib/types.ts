/** The HTTP API's objects. What is not known is absent. Offsets are UTF-16 code units, end exclusive. */
export interface Span {
  start: number
  end: number
  text: string
  /** Absent: in the text. */
  in?: 'title'
}

/** Words of a report; an imported event has none. */
type Words = Partial<Span>

export interface Actor extends Words {
  name: string
  id?: string
  country?: string
  sector?: string
  roles?: string[]
  via?: Span
}

export interface Place extends Words {
  name: string
  geonameid?: number
  lat?: number
  lon?: number
  country?: string
  admin1?: string
  admin2?: string
  /** UCDP where_prec, 1 to 7. */
  precision?: number
  alternatives?: { name: string; geonameid?: number; lat?: number; lon?: number; country?: string }[]
}

export interface EventDate {
  start?: string
  end?: string
  /** UCDP date_prec, 1 to 5. */
  precision?: number
  text?: string
  basis?: string
  span?: Span
}

export interface Interval {
  low?: number
  best?: number
  high?: number
}

export interface Quantity extends Words, Interval {
  kind: string
  operator?: string
  scope?: string
  of?: Actor
  part_of?: number
}

export interface Attribution extends Words {
  claimant?: string
  kind: string
  outlet?: string
  cue?: Span
  stance: string
}

export interface CodedEvent {
  id: string
  article?: string
  sentence?: number
  evidence?: Span
  more?: Span[]
  type: string
  mode?: string
  contexts?: string[]
  trigger?: Span
  actors?: Actor[]
  recipients?: Actor[]
  place?: Place
  date?: EventDate
  quantities?: Quantity[]
  status: string
  about?: string
  attribution?: Attribution[]
  cameo?: string
  quad?: number
  goldstein?: number
  acled?: { event_type: string; sub_event_type?: string }
  ucdp?: { type_of_violence: number }
  confidence: number
  trace?: string[]
  incident: string
  report: { title?: string; outlet?: string; published?: string }
  file?: string
  row?: number
}

export interface EventPage {
  total: number
  events: CodedEvent[]
  next?: string
}

export interface Article {
  id: string
  title?: string
  text: string
  url?: string
  outlet?: string
  published?: string
  first_seen: string
  release: string
  events: CodedEvent[]
}

/** A number of an incident as one report gives it; `supersedes` is the place in the series of the one that it replaces. */
export interface SeriesPoint extends Interval {
  kind: string
  day: string
  outlet?: string
  claimant?: string
  operator?: string
  scope?: string
  event: string
  change: 'first' | 'same' | 'rises' | 'lower' | 'revised' | 'part'
  supersedes?: number
}

export interface Incident {
  id: string
  type: string
  mode?: string
  actors: (Actor & { reports: number })[]
  recipients: (Actor & { reports: number })[]
  place?: Place
  date?: EventDate
  quantities: (Interval & { kind: string; least?: number; greatest?: number; reports: number })[]
  status: string
  policy: string
  articles: number
  origins: number
  sources: { name?: string; articles: number }[]
  series: SeriesPoint[]
  responsibility: { actor: string; id?: string; claimant?: string; kind: string; stance: string; reports: number }[]
  sums_up?: boolean
  contested: string[]
  indeterminate: string[]
  events: string[]
  follow_ups: { kind: 'toll' | 'funeral' | 'trial' | 'anniversary' | 'later'; event: string; day: string; outlet?: string }[]
  related: { kind: string; incident: string }[]
}

/** A step in the life of an incident: an event came to it or left it. */
export interface Step {
  day: string
  cause: string
  event: string
  from?: string
  to?: string
  article?: string
  outlet?: string
  author?: string
  reason?: string
}

export interface IncidentPage {
  incidents: Incident[]
  next?: string
}

export interface Claim extends Interval {
  id: string
  event: string
  field: string
  value?: string
  country?: string
  operator?: string
  scope?: string
  claimant?: string
  kind: string
  stance: string
  outlet?: string
  article?: string
  quote?: string
  published?: string
  status: string
  file?: string
  row?: number
}

export interface Stats {
  articles: number
  events: number
  claims: number
  incidents: number
  origins: number
  /** What counts several happenings together; none of them is among the incidents. */
  summaries: number
}

/** What one more report would settle. */
export interface WorkItem {
  incident: string
  score: number
  reasons: { kind: string; text: string }[]
  view: Incident
}

/** What changed of an incident between two days. */
export interface Change {
  change: string
  incident: string
  field?: string
  before?: string
  after?: string
  from: string[]
  into: string[]
  articles: string[]
  reviews: number[]
  recoded: boolean
}
