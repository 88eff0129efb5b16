import { Inject, Injectable } from '@nestjs/common';
import {
  COVER_KINDS,
  type DayEvent,
  type DayLog,
  type LoggedItem,
  type Missing,
  SETTING_OF,
} from '@luwte/floor/domain';
import {
  type Actor,
  CLOCK,
  type DocumentDefinition,
  Documents,
  Settings,
  Transaction,
} from '@luwte/platform/api';
import { type Clock, type Instant, type UiLanguage, wallClock } from '@luwte/platform/kernel';
import { PAPER_WORDS } from './paper-words';

type Content = Exclude<DocumentDefinition['content'], readonly unknown[]>;
type Words = (typeof PAPER_WORDS)['nl'];

/** What one line of the paper needs to be written. */
interface Pen {
  readonly words: Words;
  readonly language: UiLanguage;
  readonly time: (at: Instant | null) => string;
}

/** The protocol of a day on paper. Its title and name tell the day, never a person. */
@Injectable()
export class DayPaper {
  constructor(
    private readonly transaction: Transaction,
    private readonly settings: Settings,
    private readonly documents: Documents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The PDF file. */
  async of(log: DayLog, language: UiLanguage, actor: Actor): Promise<Buffer> {
    const house = await this.transaction.read(actor, async (tx) => {
      const { value } = await this.settings.read(tx, SETTING_OF['house-profile']);
      const [facility] = await tx.sql<{ name: string }>('select name from luwte.facility where id = $1', [
        tx.facilityId,
      ]);
      const address = [value.street, [value.postcode, value.city].filter(Boolean).join(' '), value.phone];
      return [value.name || (facility?.name ?? ''), ...address].filter(Boolean).join(' · ');
    });
    const time = (at: Instant | null): string => (at === null ? '' : wallClock(at, actor.timeZone).time);
    const madeAt = wallClock(this.clock.now(), actor.timeZone);
    return this.documents.pdf(
      dayPaper(log, house, `${madeAt.day} ${madeAt.time}`, { words: PAPER_WORDS[language], language, time }),
    );
  }
}

/** The protocol as a document. `house` is its name and address, `madeAt` when it was printed. */
export function dayPaper(log: DayLog, house: string, madeAt: string, pen: Pen): DocumentDefinition {
  const { words, language, time } = pen;
  const text = words.words;
  const count = (rows: readonly { readonly key: string; readonly count: number }[], say: WordsOf): Content =>
    rows.length === 0
      ? { text: text.nothing }
      : facts(rows.map((row) => [say[row.key] ?? row.key, row.count]));
  return {
    title: `${text.title} ${log.day}`,
    language,
    content: [
      { text: `${text.title} ${longDay(log.day, language)}`, style: 'title' },
      { text: `${house} · ${text.number} ${log.number} · ${text.made} ${madeAt}`, style: 'quiet' },
      heading(text.events),
      lines(
        log.events.map((event) => eventLine(event, pen)),
        text.nothing,
      ),
      heading(text.present),
      lines(
        log.present.map(
          ({ name, since, until, ...has }) =>
            `${name}, ${time(since)}–${time(until)} ${COVER_KINDS.filter((kind) => has[kind])
              .map((kind) => words.cover[kind])
              .join(', ')}`,
        ),
        text.nothing,
      ),
      ...(['opening', 'closing'] as const).flatMap((part): Content[] => [
        heading(text[part]),
        lines(
          log.items.filter((item) => item.part === part).map((item) => itemLine(item, pen)),
          text.nothing,
        ),
      ]),
      heading(text.counts),
      facts(
        (['visits', 'anonymous', 'late', 'uses', 'refusals', 'deviations', 'helpCalls'] as const).map(
          (key) => [text[key], log[key]],
        ),
      ),
      heading(text.byRoute),
      count(log.byRoute, words.routes),
      heading(text.byRoom),
      count(log.byRoom, {}),
      heading(text.refusalReasons),
      count(log.refusalReasons, words.reasons),
      heading(text.observations),
      lines(
        log.observations.map(
          ({ at, state, code, by }) =>
            `${time(at)} ${words.observations[state]}${code ? ` · ${code}` : ''} · ${by ?? '–'}`,
        ),
        text.nothing,
      ),
      heading(text.takeovers),
      lines(
        log.takeovers.map(
          ({ at, kind, to, by, note }) =>
            `${time(at)} ${(words.matters as WordsOf)[kind] ?? kind}: ${by ?? '–'} ${text.to} ${to ?? '–'}${note ? `. ${note}` : ''}`,
        ),
        text.nothing,
      ),
      ...log.sections.flatMap(({ title, lines: parts }): Content[] => [
        heading(title[language]),
        facts(parts.map(({ label, value }) => [label[language], value])),
      ]),
      heading(text.notes),
      lines(
        log.notes.map(({ at, by, text: note }) => `${time(at)} ${by ?? '–'}: ${note ?? text.erased}`),
        text.nothing,
      ),
      heading(text.remarks),
      lines(
        log.dayRemarks.map(
          ({ number, at, by, text: remark }) => `${number}. ${remark} (${by ?? '–'}, ${dated(at)})`,
        ),
        text.nothing,
      ),
    ],
  };
}

type WordsOf = Readonly<Record<string, string>>;

function eventLine({ at, action, by, to, reason, missing }: DayEvent, { words, time }: Pen): string {
  const text = words.words;
  const given = to === null ? '' : ` ${text.to} ${to}`;
  const without =
    missing.length > 0
      ? `. ${text.missing}: ${missing.map((one) => missingWord(one, words)).join(', ')}`
      : '';
  return `${time(at)} ${text[action]}${given} · ${by ?? '–'}${reason ? `. ${reason}` : ''}${without}`;
}

function missingWord({ what, itemKey, label, present, needed }: Missing, words: Words): string {
  if (what !== 'item') return `${words.cover[what]} ${present}/${needed}`;
  return label ?? (words.items as WordsOf)[itemKey ?? ''] ?? itemKey ?? '';
}

function itemLine({ itemKey, label, answer, remark, by, at }: LoggedItem, { words, time }: Pen): string {
  const item = label ?? (words.items as WordsOf)[itemKey] ?? itemKey;
  return `${item} ${words.answers[answer]}${remark ? `. ${remark}` : ''} (${by ?? '–'}, ${time(at)})`;
}

function heading(text: string): Content {
  return { text, style: 'heading' };
}

function lines(texts: readonly string[], nothing: string): Content {
  return texts.length === 0 ? { text: nothing } : { ul: [...texts] };
}

function facts(rows: readonly (readonly [string, number | string])[]): Content {
  return {
    layout: 'noBorders',
    table: { widths: [220, '*'], body: rows.map(([label, value]) => [label, String(value)]) },
  };
}

function longDay(day: string, language: UiLanguage): string {
  const locale = { nl: 'nl-NL', en: 'en-GB' }[language];
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(
    Date.parse(`${day}T00:00:00Z`),
  );
}

function dated(at: Instant): string {
  return at.slice(0, 10);
}
