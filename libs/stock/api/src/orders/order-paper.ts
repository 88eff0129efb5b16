import type { DocumentDefinition } from '@luwte/platform/api';
import type { Order } from '@luwte/stock/domain';

const euros = (cents: number): string =>
  new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' }).format(cents / 100);

/** The order as it goes to the supplier: in Dutch, with nothing of visitors or of what kind of house orders. */
export function orderPaper(order: Order, house: string): DocumentDefinition {
  const title = `Bestelling ${order.number}`;
  const head = ['Artikel', 'Verpakking', 'Aantal', 'Per verpakking', 'Totaal'].map((text) => ({
    text,
    style: 'tableHead',
  }));
  const rows = order.lines.map((line) => [
    line.nameNl,
    line.pack === null ? 'per stuk' : `${line.pack} (${line.factor})`,
    { text: String(line.packs), alignment: 'right' as const },
    { text: euros(line.packCents), alignment: 'right' as const },
    { text: euros(line.packs * line.packCents), alignment: 'right' as const },
  ]);
  return {
    title,
    language: 'nl',
    content: [
      { text: title, style: 'title' },
      { text: `${house} aan ${order.supplier}`, style: 'quiet' },
      ...(order.expectedOn === null
        ? []
        : [{ text: `Graag leveren vóór ${order.expectedOn}`, style: 'quiet' }]),
      { text: 'Wij bestellen', style: 'heading' },
      {
        table: { headerRows: 1, widths: ['*', 'auto', 'auto', 'auto', 'auto'], body: [head, ...rows] },
        layout: 'lightHorizontalLines',
      },
      {
        text: `Totaal ${euros(order.totalCents)}, zonder btw`,
        bold: true,
        alignment: 'right',
        margin: [0, 8],
      },
      ...(order.note === null ? [] : [{ text: order.note, margin: [0, 8] as [number, number] }]),
    ],
  };
}
