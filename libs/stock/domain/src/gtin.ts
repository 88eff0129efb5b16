/** Check digit over the digits before it, from the right, weights 3 and 1 (GS1 General Specifications 7.9.1). */
export function gs1CheckDigit(digits: string): number {
  const sum = [...digits]
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10;
}

/** Whether `text` is a GTIN-8, -12, -13 or -14 with the right check digit. */
export function isGtin(text: string): boolean {
  return /^(\d{8}|\d{12,14})$/.test(text) && gs1CheckDigit(text.slice(0, -1)) === Number(text.at(-1));
}

/** The trade item number as 14 digits, the form in which two labels are compared. */
export function gtin14(text: string): string {
  return text.padStart(14, '0');
}
