import type { EditOpeningHours, EditRoom } from '@luwte/floor/domain';
import type { Texts } from '@luwte/platform/web';
import type { FieldPair } from '../shared/two-versions';
import { weekOf } from './hours-draft';

/** Two versions of a room beside each other, in words. */
export function roomPairs(mine: EditRoom, theirs: EditRoom, texts: Texts): readonly FieldPair[] {
  const pair = (label: string, say: (room: EditRoom) => string): FieldPair => ({
    label: texts(label),
    mine: say(mine),
    theirs: say(theirs),
  });
  return [
    pair('floor.room.name', ({ name }) => name),
    pair('floor.room.kind', ({ kind }) => texts(`floor.kinds.${kind}`)),
    pair('floor.room.alcohol', ({ alcohol }) => texts(`floor.policies.${alcohol}`)),
    pair('floor.room.cannabis', ({ cannabis }) => texts(`floor.policies.${cannabis}`)),
    pair('floor.rooms.places', ({ places }) =>
      places
        .map(({ label, usable }) => (usable ? label : `${label} (${texts('floor.levels.closed')})`))
        .join(', '),
    ),
    pair('floor.room.times', ({ times }) =>
      times
        .map(
          ({ route, plannedMinutes, checkMinutes, afterCareMinutes }) =>
            `${texts(`floor.routes.${route}`)}: ${plannedMinutes}/${checkMinutes}/${afterCareMinutes}`,
        )
        .join(', '),
    ),
  ];
}

/** Two versions of the opening hours beside each other, day by day. */
export function hoursPairs(
  mine: EditOpeningHours,
  theirs: EditOpeningHours,
  texts: Texts,
): readonly FieldPair[] {
  const said = (blocks: readonly { readonly from: string; readonly until: string }[]): string =>
    blocks.map(({ from, until }) => `${from}–${until}`).join(', ') || texts('floor.hours.closed');
  const theirWeek = weekOf(theirs.blocks);
  const week = weekOf(mine.blocks).map(({ weekday, blocks }, index) => ({
    label: texts(`floor.weekdays.${weekday}`),
    mine: said(blocks),
    theirs: said(theirWeek[index]?.blocks ?? []),
  }));
  const days = [...new Set([...mine.exceptions, ...theirs.exceptions].map(({ day }) => day))].sort();
  const special = days.map((day) => {
    const of = ({ exceptions }: EditOpeningHours): string => {
      const found = exceptions.find((one) => one.day === day);
      return found ? [said(found.blocks), found.note].filter(Boolean).join(' ') : '';
    };
    return { label: day, mine: of(mine), theirs: of(theirs) };
  });
  return [...week, ...special];
}
