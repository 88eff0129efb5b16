import add from '@material-symbols/svg-400/outlined/add.svg';
import air from '@material-symbols/svg-400/outlined/air.svg';
import alarm from '@material-symbols/svg-400/outlined/alarm.svg';
import allergy from '@material-symbols/svg-400/outlined/allergy.svg';
import arrowBack from '@material-symbols/svg-400/outlined/arrow_back.svg';
import arrowDownward from '@material-symbols/svg-400/outlined/arrow_downward.svg';
import arrowForward from '@material-symbols/svg-400/outlined/arrow_forward.svg';
import arrowUpward from '@material-symbols/svg-400/outlined/arrow_upward.svg';
import badge from '@material-symbols/svg-400/outlined/badge.svg';
import barcodeScanner from '@material-symbols/svg-400/outlined/barcode_scanner.svg';
import block from '@material-symbols/svg-400/outlined/block.svg';
import bolt from '@material-symbols/svg-400/outlined/bolt.svg';
import calendarToday from '@material-symbols/svg-400/outlined/calendar_today.svg';
import call from '@material-symbols/svg-400/outlined/call.svg';
import campaign from '@material-symbols/svg-400/outlined/campaign.svg';
import chair from '@material-symbols/svg-400/outlined/chair.svg';
import check from '@material-symbols/svg-400/outlined/check.svg';
import checkCircle from '@material-symbols/svg-400/outlined/check_circle.svg';
import chevronLeft from '@material-symbols/svg-400/outlined/chevron_left.svg';
import chevronRight from '@material-symbols/svg-400/outlined/chevron_right.svg';
import close from '@material-symbols/svg-400/outlined/close.svg';
import contentCopy from '@material-symbols/svg-400/outlined/content_copy.svg';
import contrast from '@material-symbols/svg-400/outlined/contrast.svg';
import darkMode from '@material-symbols/svg-400/outlined/dark_mode.svg';
import deleteIcon from '@material-symbols/svg-400/outlined/delete.svg';
import description from '@material-symbols/svg-400/outlined/description.svg';
import doorFront from '@material-symbols/svg-400/outlined/door_front.svg';
import download from '@material-symbols/svg-400/outlined/download.svg';
import dragIndicator from '@material-symbols/svg-400/outlined/drag_indicator.svg';
import draw from '@material-symbols/svg-400/outlined/draw.svg';
import ecgHeart from '@material-symbols/svg-400/outlined/ecg_heart.svg';
import edit from '@material-symbols/svg-400/outlined/edit.svg';
import emergency from '@material-symbols/svg-400/outlined/emergency.svg';
import error from '@material-symbols/svg-400/outlined/error.svg';
import eventSeat from '@material-symbols/svg-400/outlined/event_seat.svg';
import favorite from '@material-symbols/svg-400/outlined/favorite.svg';
import filterList from '@material-symbols/svg-400/outlined/filter_list.svg';
import flag from '@material-symbols/svg-400/outlined/flag.svg';
import fullscreen from '@material-symbols/svg-400/outlined/fullscreen.svg';
import gridView from '@material-symbols/svg-400/outlined/grid_view.svg';
import group from '@material-symbols/svg-400/outlined/group.svg';
import groups from '@material-symbols/svg-400/outlined/groups.svg';
import handshake from '@material-symbols/svg-400/outlined/handshake.svg';
import help from '@material-symbols/svg-400/outlined/help.svg';
import history from '@material-symbols/svg-400/outlined/history.svg';
import home from '@material-symbols/svg-400/outlined/home.svg';
import hourglassTop from '@material-symbols/svg-400/outlined/hourglass_top.svg';
import howToReg from '@material-symbols/svg-400/outlined/how_to_reg.svg';
import info from '@material-symbols/svg-400/outlined/info.svg';
import inventory2 from '@material-symbols/svg-400/outlined/inventory_2.svg';
import key from '@material-symbols/svg-400/outlined/key.svg';
import keyboard from '@material-symbols/svg-400/outlined/keyboard.svg';
import keyboardArrowDown from '@material-symbols/svg-400/outlined/keyboard_arrow_down.svg';
import keyboardArrowUp from '@material-symbols/svg-400/outlined/keyboard_arrow_up.svg';
import language from '@material-symbols/svg-400/outlined/language.svg';
import lightMode from '@material-symbols/svg-400/outlined/light_mode.svg';
import list from '@material-symbols/svg-400/outlined/list.svg';
import lock from '@material-symbols/svg-400/outlined/lock.svg';
import lockOpen from '@material-symbols/svg-400/outlined/lock_open.svg';
import login from '@material-symbols/svg-400/outlined/login.svg';
import logout from '@material-symbols/svg-400/outlined/logout.svg';
import medicalServices from '@material-symbols/svg-400/outlined/medical_services.svg';
import meetingRoom from '@material-symbols/svg-400/outlined/meeting_room.svg';
import menu from '@material-symbols/svg-400/outlined/menu.svg';
import moreVert from '@material-symbols/svg-400/outlined/more_vert.svg';
import neurology from '@material-symbols/svg-400/outlined/neurology.svg';
import notifications from '@material-symbols/svg-400/outlined/notifications.svg';
import openInNew from '@material-symbols/svg-400/outlined/open_in_new.svg';
import pause from '@material-symbols/svg-400/outlined/pause.svg';
import person from '@material-symbols/svg-400/outlined/person.svg';
import personAdd from '@material-symbols/svg-400/outlined/person_add.svg';
import personSearch from '@material-symbols/svg-400/outlined/person_search.svg';
import photoCamera from '@material-symbols/svg-400/outlined/photo_camera.svg';
import playArrow from '@material-symbols/svg-400/outlined/play_arrow.svg';
import pregnantWoman from '@material-symbols/svg-400/outlined/pregnant_woman.svg';
import print from '@material-symbols/svg-400/outlined/print.svg';
import priorityHigh from '@material-symbols/svg-400/outlined/priority_high.svg';
import publish from '@material-symbols/svg-400/outlined/publish.svg';
import qrCode2 from '@material-symbols/svg-400/outlined/qr_code_2.svg';
import recordVoiceOver from '@material-symbols/svg-400/outlined/record_voice_over.svg';
import refresh from '@material-symbols/svg-400/outlined/refresh.svg';
import remove from '@material-symbols/svg-400/outlined/remove.svg';
import restaurant from '@material-symbols/svg-400/outlined/restaurant.svg';
import save from '@material-symbols/svg-400/outlined/save.svg';
import schedule from '@material-symbols/svg-400/outlined/schedule.svg';
import search from '@material-symbols/svg-400/outlined/search.svg';
import selfImprovement from '@material-symbols/svg-400/outlined/self_improvement.svg';
import settings from '@material-symbols/svg-400/outlined/settings.svg';
import shield from '@material-symbols/svg-400/outlined/shield.svg';
import shower from '@material-symbols/svg-400/outlined/shower.svg';
import smokingRooms from '@material-symbols/svg-400/outlined/smoking_rooms.svg';
import stopCircle from '@material-symbols/svg-400/outlined/stop_circle.svg';
import swapHoriz from '@material-symbols/svg-400/outlined/swap_horiz.svg';
import swapVert from '@material-symbols/svg-400/outlined/swap_vert.svg';
import timer from '@material-symbols/svg-400/outlined/timer.svg';
import translate from '@material-symbols/svg-400/outlined/translate.svg';
import tune from '@material-symbols/svg-400/outlined/tune.svg';
import undo from '@material-symbols/svg-400/outlined/undo.svg';
import vaccines from '@material-symbols/svg-400/outlined/vaccines.svg';
import viewColumn from '@material-symbols/svg-400/outlined/view_column.svg';
import visibility from '@material-symbols/svg-400/outlined/visibility.svg';
import visibilityOff from '@material-symbols/svg-400/outlined/visibility_off.svg';
import vitalSigns from '@material-symbols/svg-400/outlined/vital_signs.svg';
import volumeUp from '@material-symbols/svg-400/outlined/volume_up.svg';
import warning from '@material-symbols/svg-400/outlined/warning.svg';
import wifiOff from '@material-symbols/svg-400/outlined/wifi_off.svg';

/** The icons of the house, Material Symbols by their own names. Add a line here to have another. */
export const ICONS = {
  add,
  air,
  alarm,
  allergy,
  arrow_back: arrowBack,
  arrow_downward: arrowDownward,
  arrow_forward: arrowForward,
  arrow_upward: arrowUpward,
  badge,
  barcode_scanner: barcodeScanner,
  block,
  bolt,
  calendar_today: calendarToday,
  call,
  campaign,
  chair,
  check,
  check_circle: checkCircle,
  chevron_left: chevronLeft,
  chevron_right: chevronRight,
  close,
  content_copy: contentCopy,
  contrast,
  dark_mode: darkMode,
  delete: deleteIcon,
  description,
  door_front: doorFront,
  download,
  drag_indicator: dragIndicator,
  draw,
  ecg_heart: ecgHeart,
  edit,
  emergency,
  error,
  event_seat: eventSeat,
  favorite,
  filter_list: filterList,
  flag,
  fullscreen,
  grid_view: gridView,
  group,
  groups,
  handshake,
  help,
  history,
  home,
  hourglass_top: hourglassTop,
  how_to_reg: howToReg,
  info,
  inventory_2: inventory2,
  key,
  keyboard,
  keyboard_arrow_down: keyboardArrowDown,
  keyboard_arrow_up: keyboardArrowUp,
  language,
  light_mode: lightMode,
  list,
  lock,
  lock_open: lockOpen,
  login,
  logout,
  medical_services: medicalServices,
  meeting_room: meetingRoom,
  menu,
  more_vert: moreVert,
  neurology,
  notifications,
  open_in_new: openInNew,
  pause,
  person,
  person_add: personAdd,
  person_search: personSearch,
  photo_camera: photoCamera,
  play_arrow: playArrow,
  pregnant_woman: pregnantWoman,
  print,
  priority_high: priorityHigh,
  publish,
  qr_code_2: qrCode2,
  record_voice_over: recordVoiceOver,
  refresh,
  remove,
  restaurant,
  save,
  schedule,
  search,
  self_improvement: selfImprovement,
  settings,
  shield,
  shower,
  smoking_rooms: smokingRooms,
  stop_circle: stopCircle,
  swap_horiz: swapHoriz,
  swap_vert: swapVert,
  timer,
  translate,
  tune,
  undo,
  vaccines,
  view_column: viewColumn,
  visibility,
  visibility_off: visibilityOff,
  vital_signs: vitalSigns,
  volume_up: volumeUp,
  warning,
  wifi_off: wifiOff,
} as const satisfies Record<string, string>;

export type IconName = keyof typeof ICONS;
