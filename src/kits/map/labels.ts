/** Where a spot and its label stand, in shares of the square; a label west of its spot has its name on the left. */
export interface Label {
  id: string;
  x: number;
  y: number;
  label: { x: number; y: number };
  west: boolean;
}

/** How far labels stand from their spots, and from each other: 26 px and more where the map is as narrow as a phone. */
const away = 0.07;
const apart = 0.095;
/** East of here a name would leave the frame. */
const edge = 0.72;

/** Puts the labels of the western half to the west and the others to the east, and those of each side one below the other. */
export function labelled(spots: { id: string; x: number; y: number }[]): Label[] {
  const byEast = spots.toSorted((a, b) => a.x - b.x);
  const west = new Set(byEast.filter(({ x }, index) => index < spots.length / 2 || x > edge));
  return [
    ...onSide(
      byEast.filter((spot) => west.has(spot)),
      true,
    ),
    ...onSide(
      byEast.filter((spot) => !west.has(spot)),
      false,
    ),
  ];
}

function onSide(spots: { id: string; x: number; y: number }[], west: boolean): Label[] {
  const down = spots.toSorted((a, b) => a.y - b.y);
  const heights = spread(down.map(({ y }) => y));
  return down.map((spot, index) => ({ ...spot, west, label: { x: spot.x + (west ? -away : away), y: heights[index]! } }));
}

/** Moves heights, smallest first, as little as it takes for each to be `apart` from the next, within the frame. */
function spread(heights: number[]): number[] {
  const moved = [...heights];
  for (let round = 0; round < 200; round++)
    for (let index = 1; index < moved.length; index++) {
      const short = apart - (moved[index]! - moved[index - 1]!);
      if (short <= 0) continue;
      moved[index - 1]! -= short / 2;
      moved[index]! += short / 2;
    }
  const over = Math.min(0, moved[0]! - apart / 2) || Math.max(0, moved.at(-1)! - 1 + apart / 2);
  return moved.map((height) => height - over);
}
