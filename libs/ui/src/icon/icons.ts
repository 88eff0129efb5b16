import allergy from '@material-symbols/svg-400/outlined/allergy.svg';
import arrowBack from '@material-symbols/svg-400/outlined/arrow_back.svg';
import arrowForward from '@material-symbols/svg-400/outlined/arrow_forward.svg';
import badge from '@material-symbols/svg-400/outlined/badge.svg';
import barcodeScanner from '@material-symbols/svg-400/outlined/barcode_scanner.svg';
import block from '@material-symbols/svg-400/outlined/block.svg';
import bolt from '@material-symbols/svg-400/outlined/bolt.svg';
import check from '@material-symbols/svg-400/outlined/check.svg';
import checkCircle from '@material-symbols/svg-400/outlined/check_circle.svg';
import chevronRight from '@material-symbols/svg-400/outlined/chevron_right.svg';
import close from '@material-symbols/svg-400/outlined/close.svg';
import contrast from '@material-symbols/svg-400/outlined/contrast.svg';
import darkMode from '@material-symbols/svg-400/outlined/dark_mode.svg';
import devices from '@material-symbols/svg-400/outlined/devices.svg';
import doorFront from '@material-symbols/svg-400/outlined/door_front.svg';
import ecgHeart from '@material-symbols/svg-400/outlined/ecg_heart.svg';
import emergency from '@material-symbols/svg-400/outlined/emergency.svg';
import error from '@material-symbols/svg-400/outlined/error.svg';
import eventBusy from '@material-symbols/svg-400/outlined/event_busy.svg';
import eventSeat from '@material-symbols/svg-400/outlined/event_seat.svg';
import flag from '@material-symbols/svg-400/outlined/flag.svg';
import gridView from '@material-symbols/svg-400/outlined/grid_view.svg';
import group from '@material-symbols/svg-400/outlined/group.svg';
import groups from '@material-symbols/svg-400/outlined/groups.svg';
import handshake from '@material-symbols/svg-400/outlined/handshake.svg';
import help from '@material-symbols/svg-400/outlined/help.svg';
import history from '@material-symbols/svg-400/outlined/history.svg';
import hourglassTop from '@material-symbols/svg-400/outlined/hourglass_top.svg';
import howToReg from '@material-symbols/svg-400/outlined/how_to_reg.svg';
import info from '@material-symbols/svg-400/outlined/info.svg';
import inventory2 from '@material-symbols/svg-400/outlined/inventory_2.svg';
import keyboardArrowDown from '@material-symbols/svg-400/outlined/keyboard_arrow_down.svg';
import language from '@material-symbols/svg-400/outlined/language.svg';
import lightMode from '@material-symbols/svg-400/outlined/light_mode.svg';
import list from '@material-symbols/svg-400/outlined/list.svg';
import lock from '@material-symbols/svg-400/outlined/lock.svg';
import lockClock from '@material-symbols/svg-400/outlined/lock_clock.svg';
import lockOpen from '@material-symbols/svg-400/outlined/lock_open.svg';
import login from '@material-symbols/svg-400/outlined/login.svg';
import logout from '@material-symbols/svg-400/outlined/logout.svg';
import meetingRoom from '@material-symbols/svg-400/outlined/meeting_room.svg';
import menu from '@material-symbols/svg-400/outlined/menu.svg';
import moreHoriz from '@material-symbols/svg-400/outlined/more_horiz.svg';
import neurology from '@material-symbols/svg-400/outlined/neurology.svg';
import openInNew from '@material-symbols/svg-400/outlined/open_in_new.svg';
import pause from '@material-symbols/svg-400/outlined/pause.svg';
import person from '@material-symbols/svg-400/outlined/person.svg';
import personAdd from '@material-symbols/svg-400/outlined/person_add.svg';
import personSearch from '@material-symbols/svg-400/outlined/person_search.svg';
import photoCamera from '@material-symbols/svg-400/outlined/photo_camera.svg';
import playArrow from '@material-symbols/svg-400/outlined/play_arrow.svg';
import pregnantWoman from '@material-symbols/svg-400/outlined/pregnant_woman.svg';
import priorityHigh from '@material-symbols/svg-400/outlined/priority_high.svg';
import refresh from '@material-symbols/svg-400/outlined/refresh.svg';
import remove from '@material-symbols/svg-400/outlined/remove.svg';
import save from '@material-symbols/svg-400/outlined/save.svg';
import schedule from '@material-symbols/svg-400/outlined/schedule.svg';
import search from '@material-symbols/svg-400/outlined/search.svg';
import settings from '@material-symbols/svg-400/outlined/settings.svg';
import shield from '@material-symbols/svg-400/outlined/shield.svg';
import shower from '@material-symbols/svg-400/outlined/shower.svg';
import translate from '@material-symbols/svg-400/outlined/translate.svg';
import tune from '@material-symbols/svg-400/outlined/tune.svg';
import undo from '@material-symbols/svg-400/outlined/undo.svg';
import vaccines from '@material-symbols/svg-400/outlined/vaccines.svg';
import visibility from '@material-symbols/svg-400/outlined/visibility.svg';
import visibilityOff from '@material-symbols/svg-400/outlined/visibility_off.svg';
import warning from '@material-symbols/svg-400/outlined/warning.svg';
import wifiOff from '@material-symbols/svg-400/outlined/wifi_off.svg';

/** Icons of the frame and the desk, which are there from the first moment. The others: `more-icons`. */
export const ICONS = {
  allergy,
  arrow_back: arrowBack,
  arrow_forward: arrowForward,
  badge,
  barcode_scanner: barcodeScanner,
  block,
  bolt,
  check,
  check_circle: checkCircle,
  chevron_right: chevronRight,
  close,
  contrast,
  dark_mode: darkMode,
  devices,
  door_front: doorFront,
  ecg_heart: ecgHeart,
  emergency,
  error,
  event_busy: eventBusy,
  event_seat: eventSeat,
  flag,
  grid_view: gridView,
  group,
  groups,
  handshake,
  help,
  history,
  hourglass_top: hourglassTop,
  how_to_reg: howToReg,
  info,
  inventory_2: inventory2,
  keyboard_arrow_down: keyboardArrowDown,
  language,
  light_mode: lightMode,
  list,
  lock,
  lock_clock: lockClock,
  lock_open: lockOpen,
  login,
  logout,
  meeting_room: meetingRoom,
  menu,
  more_horiz: moreHoriz,
  neurology,
  open_in_new: openInNew,
  pause,
  person,
  person_add: personAdd,
  person_search: personSearch,
  photo_camera: photoCamera,
  play_arrow: playArrow,
  pregnant_woman: pregnantWoman,
  priority_high: priorityHigh,
  refresh,
  remove,
  save,
  schedule,
  search,
  settings,
  shield,
  shower,
  translate,
  tune,
  undo,
  vaccines,
  visibility,
  visibility_off: visibilityOff,
  warning,
  wifi_off: wifiOff,
} as const;
