import { PIN } from './contract/pin';

/** Why a PIN is too easy to guess. */
export type PinFault = 'pin-form' | 'pin-repeated' | 'pin-run' | 'pin-year' | 'pin-date';

const YEARS = { first: 1900, last: 2099 } as const;
const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/**
 * Why `pin` may not be chosen; null when it may. Refused are what people choose first, and so what a finder of a device
 * tries first: one digit or block again and again, digits in a row, years, and days of birth (NIST SP 800-63B, 3.1.1.2).
 */
export function pinFault(pin: string): PinFault | null {
  if (!PIN.pattern.test(pin)) return 'pin-form';
  if (isRepeated(pin)) return 'pin-repeated';
  if (isRun(pin)) return 'pin-run';
  if (pin.length === 4 && isYear(pin)) return 'pin-year';
  return isDate(pin) ? 'pin-date' : null;
}

/** `0000`, `1212`, `123123`: a block that fills the whole PIN. */
function isRepeated(pin: string): boolean {
  return [1, 2, 3, 4].some(
    (size) =>
      size < pin.length && pin.length % size === 0 && pin === pin.slice(0, size).repeat(pin.length / size),
  );
}

/** `1234`, `9876`, `7890`: each digit one step from the one before, over the zero too. */
function isRun(pin: string): boolean {
  const steps = new Set(
    [...pin].slice(1).map((digit, index) => (Number(digit) - Number(pin[index]) + 10) % 10),
  );
  const [step] = steps;
  return steps.size === 1 && (step === 1 || step === 9);
}

function isYear(text: string): boolean {
  return Number(text) >= YEARS.first && Number(text) <= YEARS.last;
}

/** `241185`, `24111985`, `19851124`: a day as people write it. */
function isDate(pin: string): boolean {
  if (pin.length === 6)
    return isDay(pin.slice(0, 2), pin.slice(2, 4)) || isDay(pin.slice(4), pin.slice(2, 4));
  if (pin.length !== 8) return false;
  const written = isDay(pin.slice(0, 2), pin.slice(2, 4)) && isYear(pin.slice(4));
  return written || (isYear(pin.slice(0, 4)) && isDay(pin.slice(6), pin.slice(4, 6)));
}

function isDay(day: string, month: string): boolean {
  const days = MONTH_DAYS[Number(month) - 1];
  return days !== undefined && Number(day) >= 1 && Number(day) <= days;
}
