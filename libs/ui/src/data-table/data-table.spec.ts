import { TestBed } from '@angular/core/testing';
import { provideTexts } from '../texts.testing';
import type { Column } from './column';
import { DataTable } from './data-table';

interface Row {
  readonly name: string;
  readonly count: number;
}

const COLUMNS: readonly Column<Row>[] = [
  { key: 'name', label: 'Naam', text: ({ name }) => name, sort: 'name' },
  { key: 'count', label: 'Aantal', text: ({ count }) => String(count), numeric: true },
  { key: 'extra', label: 'Extra', text: () => '', extra: true },
];

async function open(inputs: Readonly<Record<string, unknown>> = {}) {
  const fixture = TestBed.createComponent(DataTable<Row>);
  const given = {
    name: 'proef',
    caption: 'Proef',
    columns: COLUMNS,
    rows: [{ name: 'a', count: 1 }],
    ...inputs,
  };
  for (const [name, value] of Object.entries(given)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  return { table: fixture.componentInstance, element: fixture.nativeElement as HTMLElement, fixture };
}

const headings = (element: HTMLElement): readonly string[] =>
  [...element.querySelectorAll('th')].map(({ textContent }) => textContent.trim());

describe('data table', () => {
  beforeEach(() => {
    localStorage.clear();
    TestBed.configureTestingModule({ providers: [provideTexts()] });
  });

  it('shows the columns that are not extra', async () => {
    const { element } = await open();
    expect(headings(element)).toEqual(['Naam', 'Aantal']);
  });

  it('remembers on this device which columns were chosen', async () => {
    localStorage.setItem('luwte.columns.proef', JSON.stringify({ extra: true, count: false }));
    const { element } = await open();
    expect(headings(element)).toEqual(['Naam', 'Extra']);
  });

  it('asks for the other direction on a second press, and says which one it is', async () => {
    const { table, element } = await open({ sort: 'name' });
    const asked: string[] = [];
    table.sortChange.subscribe((sort) => asked.push(sort));
    element.querySelector<HTMLButtonElement>('th button')?.click();
    expect(asked).toEqual(['-name']);
    expect(element.querySelector('th')?.getAttribute('aria-sort')).toBe('ascending');
  });

  it('can be scrolled with the keyboard, and is named', async () => {
    const { element } = await open();
    const region = element.querySelector('[role="region"]');
    expect(region?.getAttribute('tabindex')).toBe('0');
    expect(region?.getAttribute('aria-label')).toBe('Proef');
  });

  it('offers no export when it cannot read everything', async () => {
    const { element } = await open();
    expect(element.textContent).not.toContain('CSV');
    const other = await open({ readAll: () => Promise.resolve([]) });
    expect(other.element.textContent).toContain('CSV');
    expect(other.element.textContent).toContain('Excel');
  });
});
