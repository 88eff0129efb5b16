import add from '@material-symbols/svg-400/outlined/add.svg';
import air from '@material-symbols/svg-400/outlined/air.svg';
import alarm from '@material-symbols/svg-400/outlined/alarm.svg';
import arrowDownward from '@material-symbols/svg-400/outlined/arrow_downward.svg';
import arrowUpward from '@material-symbols/svg-400/outlined/arrow_upward.svg';
import backspace from '@material-symbols/svg-400/outlined/backspace.svg';
import balance from '@material-symbols/svg-400/outlined/balance.svg';
import bookmark from '@material-symbols/svg-400/outlined/bookmark.svg';
import calendarToday from '@material-symbols/svg-400/outlined/calendar_today.svg';
import call from '@material-symbols/svg-400/outlined/call.svg';
import campaign from '@material-symbols/svg-400/outlined/campaign.svg';
import chair from '@material-symbols/svg-400/outlined/chair.svg';
import checkroom from '@material-symbols/svg-400/outlined/checkroom.svg';
import chevronLeft from '@material-symbols/svg-400/outlined/chevron_left.svg';
import computer from '@material-symbols/svg-400/outlined/computer.svg';
import contentCopy from '@material-symbols/svg-400/outlined/content_copy.svg';
import deleteIcon from '@material-symbols/svg-400/outlined/delete.svg';
import description from '@material-symbols/svg-400/outlined/description.svg';
import download from '@material-symbols/svg-400/outlined/download.svg';
import dragIndicator from '@material-symbols/svg-400/outlined/drag_indicator.svg';
import draw from '@material-symbols/svg-400/outlined/draw.svg';
import edit from '@material-symbols/svg-400/outlined/edit.svg';
import factCheck from '@material-symbols/svg-400/outlined/fact_check.svg';
import favorite from '@material-symbols/svg-400/outlined/favorite.svg';
import filterList from '@material-symbols/svg-400/outlined/filter_list.svg';
import forum from '@material-symbols/svg-400/outlined/forum.svg';
import fullscreen from '@material-symbols/svg-400/outlined/fullscreen.svg';
import gavel from '@material-symbols/svg-400/outlined/gavel.svg';
import home from '@material-symbols/svg-400/outlined/home.svg';
import key from '@material-symbols/svg-400/outlined/key.svg';
import keyboard from '@material-symbols/svg-400/outlined/keyboard.svg';
import keyboardArrowUp from '@material-symbols/svg-400/outlined/keyboard_arrow_up.svg';
import link from '@material-symbols/svg-400/outlined/link.svg';
import localCafe from '@material-symbols/svg-400/outlined/local_cafe.svg';
import localLaundryService from '@material-symbols/svg-400/outlined/local_laundry_service.svg';
import localPolice from '@material-symbols/svg-400/outlined/local_police.svg';
import mail from '@material-symbols/svg-400/outlined/mail.svg';
import manageAccounts from '@material-symbols/svg-400/outlined/manage_accounts.svg';
import medicalServices from '@material-symbols/svg-400/outlined/medical_services.svg';
import moreVert from '@material-symbols/svg-400/outlined/more_vert.svg';
import mobile from '@material-symbols/svg-400/outlined/mobile.svg';
import notifications from '@material-symbols/svg-400/outlined/notifications.svg';
import personOff from '@material-symbols/svg-400/outlined/person_off.svg';
import print from '@material-symbols/svg-400/outlined/print.svg';
import publish from '@material-symbols/svg-400/outlined/publish.svg';
import qrCode2 from '@material-symbols/svg-400/outlined/qr_code_2.svg';
import recordVoiceOver from '@material-symbols/svg-400/outlined/record_voice_over.svg';
import restaurant from '@material-symbols/svg-400/outlined/restaurant.svg';
import selfImprovement from '@material-symbols/svg-400/outlined/self_improvement.svg';
import smokingRooms from '@material-symbols/svg-400/outlined/smoking_rooms.svg';
import stethoscope from '@material-symbols/svg-400/outlined/stethoscope.svg';
import stopCircle from '@material-symbols/svg-400/outlined/stop_circle.svg';
import swapHoriz from '@material-symbols/svg-400/outlined/swap_horiz.svg';
import swapVert from '@material-symbols/svg-400/outlined/swap_vert.svg';
import table from '@material-symbols/svg-400/outlined/table.svg';
import timer from '@material-symbols/svg-400/outlined/timer.svg';
import viewColumn from '@material-symbols/svg-400/outlined/view_column.svg';
import vitalSigns from '@material-symbols/svg-400/outlined/vital_signs.svg';
import volumeUp from '@material-symbols/svg-400/outlined/volume_up.svg';

/** Icons of the other pages, loaded when the first of them is asked for. */
export const MORE_ICONS = {
  add,
  air,
  alarm,
  arrow_downward: arrowDownward,
  arrow_upward: arrowUpward,
  backspace,
  balance,
  bookmark,
  calendar_today: calendarToday,
  call,
  campaign,
  chair,
  checkroom,
  chevron_left: chevronLeft,
  computer,
  content_copy: contentCopy,
  delete: deleteIcon,
  description,
  download,
  drag_indicator: dragIndicator,
  draw,
  edit,
  fact_check: factCheck,
  favorite,
  filter_list: filterList,
  forum,
  fullscreen,
  gavel,
  home,
  key,
  keyboard,
  keyboard_arrow_up: keyboardArrowUp,
  link,
  local_cafe: localCafe,
  local_laundry_service: localLaundryService,
  local_police: localPolice,
  mail,
  manage_accounts: manageAccounts,
  medical_services: medicalServices,
  more_vert: moreVert,
  mobile,
  notifications,
  person_off: personOff,
  print,
  publish,
  qr_code_2: qrCode2,
  record_voice_over: recordVoiceOver,
  restaurant,
  self_improvement: selfImprovement,
  smoking_rooms: smokingRooms,
  stethoscope,
  stop_circle: stopCircle,
  swap_horiz: swapHoriz,
  swap_vert: swapVert,
  table,
  timer,
  view_column: viewColumn,
  vital_signs: vitalSigns,
  volume_up: volumeUp,
} as const;
