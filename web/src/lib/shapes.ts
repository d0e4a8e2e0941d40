import type { MultiLineString, MultiPolygon, Polygon, Position } from 'geojson'

const halfTurn = 180

/** Lines cut where they leap from one edge of the map to the other: what crosses the antimeridian would be drawn across the world. */
export function withoutLeaps(lines: MultiLineString): MultiLineString {
  return { type: 'MultiLineString', coordinates: lines.coordinates.flatMap(cut).filter((line) => line.length > 1) }
}

function cut(line: Position[]): Position[][] {
  const parts: Position[][] = [[]]
  line.forEach((point, index) => {
    const before = line[index - 1]
    if (before && Math.abs(point[0]! - before[0]!) > halfTurn) parts.push([])
    parts.at(-1)!.push(point)
  })
  return parts
}

const pole = -89

/** Shapes that cross the antimeridian go on beyond it instead of all round the world; Antarctica does go round. */
export function unwrapped(shape: Polygon | MultiPolygon): Polygon | MultiPolygon {
  return shape.type === 'Polygon'
    ? { ...shape, coordinates: shape.coordinates.map(continuous) }
    : { ...shape, coordinates: shape.coordinates.map((polygon) => polygon.map(continuous)) }
}

function continuous(ring: Position[]): Position[] {
  if (ring.some((point) => point[1]! < pole)) return ring
  const first = ring[0]![0]!
  return ring.map(([lon, lat]) => [lon! - first > halfTurn ? lon! - 2 * halfTurn : lon! - first < -halfTurn ? lon! + 2 * halfTurn : lon!, lat!])
}

/** Where a country's name goes: the centre of mass of its largest part, in plane degrees. */
export function labelPoint(shape: Polygon | MultiPolygon): Position {
  const rings = shape.type === 'Polygon' ? [shape.coordinates[0]!] : shape.coordinates.map((polygon) => polygon[0]!)
  const masses = rings.map(mass)
  return masses.reduce((most, one) => (one.area > most.area ? one : most)).centre
}

function mass(ring: Position[]): { area: number; centre: Position } {
  let [twice, x, y] = [0, 0, 0]
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1] as [number, number]
    const [bx, by] = ring[i] as [number, number]
    const cross = ax * by - bx * ay
    twice += cross
    x += (ax + bx) * cross
    y += (ay + by) * cross
  }
  return { area: Math.abs(twice), centre: twice === 0 ? ring[0]! : [x / (3 * twice), y / (3 * twice)] }
}
