import type { FieldError } from '@luwte/platform/kernel';
import type { EditRoom } from './contract/rooms';

/** What is wrong with a room: a way of using named twice, a label used twice, a use room without times. */
export function checkRoom(room: EditRoom): readonly FieldError[] {
  const routes = room.times.map(({ route }) => route);
  const labels = room.places.map(({ label }) => label.trim().toLowerCase());
  const errors: FieldError[] = [
    ...repeated(routes).map((at) => ({ pointer: `/times/${at}/route`, code: 'duplicate-route' })),
    ...repeated(labels).map((at) => ({ pointer: `/places/${at}/label`, code: 'duplicate-label' })),
  ];
  if (room.kind.startsWith('use-') && room.times.length === 0)
    errors.push({ pointer: '/times', code: 'use-room-needs-times' });
  return errors;
}

function repeated(values: readonly string[]): number[] {
  return values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));
}
