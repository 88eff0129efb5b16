import cleanHands from '@material-symbols/svg-400/outlined/clean_hands.svg';
import cleaningServices from '@material-symbols/svg-400/outlined/cleaning_services.svg';
import concierge from '@material-symbols/svg-400/outlined/concierge.svg';
import contract from '@material-symbols/svg-400/outlined/contract.svg';
import eventSeat from '@material-symbols/svg-400/outlined/event_seat.svg';
import handshake from '@material-symbols/svg-400/outlined/handshake.svg';
import holidayVillage from '@material-symbols/svg-400/outlined/holiday_village.svg';
import lock from '@material-symbols/svg-400/outlined/lock.svg';
import pets from '@material-symbols/svg-400/outlined/pets.svg';
import restaurant from '@material-symbols/svg-400/outlined/restaurant.svg';
import sanitizer from '@material-symbols/svg-400/outlined/sanitizer.svg';
import schedule from '@material-symbols/svg-400/outlined/schedule.svg';
import support from '@material-symbols/svg-400/outlined/support.svg';
import visibilityLock from '@material-symbols/svg-400/outlined/visibility_lock.svg';
import volumeOff from '@material-symbols/svg-400/outlined/volume_off.svg';
import weekend from '@material-symbols/svg-400/outlined/weekend.svg';
import type { Pictogram } from '@luwte/house-rules/domain';

/** The drawing of each pictogram (Material Symbols); loaded with these pages only. */
export const DRAWINGS: Readonly<Record<Pictogram, string>> = {
  desk: concierge,
  respect: handshake,
  'safe-keeping': lock,
  'own-place': eventSeat,
  'clean-materials': sanitizer,
  help: support,
  tidy: cleaningServices,
  rest: weekend,
  privacy: visibilityLock,
  neighbours: holidayVillage,
  quiet: volumeOff,
  time: schedule,
  'wash-hands': cleanHands,
  meal: restaurant,
  pets,
  agreement: contract,
};
