import { Injectable } from '@nestjs/common';
import type { LogSection, Words } from '@luwte/floor/domain';
import type { Tx } from '@luwte/platform/api';
import type { Day } from '@luwte/platform/kernel';

/** Adds a part to the protocol of a day. It tells counts and register numbers, never a person. */
export interface DayLogSource {
  /** The part for a day; null when there is nothing to tell. */
  section(tx: Tx, day: Day): Promise<LogSection | null>;
}

/** The parts of the protocol that slices add, in the order in which they were added. */
@Injectable()
export class LogSources {
  private readonly sources: DayLogSource[] = [servicesOfDay, leftBehindOfDay];

  /** Adds a source; call while modules initialise. */
  add(source: DayLogSource): void {
    this.sources.push(source);
  }

  async sections(tx: Tx, day: Day): Promise<readonly LogSection[]> {
    const sections: LogSection[] = [];
    for (const source of this.sources) {
      const section = await source.section(tx, day);
      if (section && section.lines.length > 0) sections.push(section);
    }
    return sections;
  }
}

const SERVICES: Readonly<Record<string, Words>> = {
  meal: { nl: 'Maaltijd', en: 'Meal' },
  coffee: { nl: 'Koffie', en: 'Coffee' },
  clothes: { nl: 'Kleding', en: 'Clothes' },
  shower: { nl: 'Douche', en: 'Shower' },
  laundry: { nl: 'Was', en: 'Laundry' },
  locker: { nl: 'Kluisje', en: 'Locker' },
  nurse: { nl: 'Spreekuur verpleegkundige', en: 'Nurse' },
  doctor: { nl: 'Spreekuur arts', en: 'Doctor' },
};

const servicesOfDay: DayLogSource = {
  async section(tx, day) {
    const rows = await tx.sql<{ service: string; count: number }>(
      `select service, count(*)::int as count from (
         select service from luwte.floor_service_count where facility_id = luwte.facility() and day = $1 and not undone
         union all
         select service from luwte.floor_turn where facility_id = luwte.facility() and day = $1 and state in ('started', 'finished')
       ) given group by service order by count desc, service`,
      [day],
    );
    return {
      key: 'services',
      title: { nl: 'Diensten', en: 'Services' },
      lines: rows.map(({ service, count }) => ({
        label: SERVICES[service] ?? { nl: service, en: service },
        value: String(count),
      })),
    };
  },
};

const leftBehindOfDay: DayLogSource = {
  async section(tx, day) {
    const rows = await tx.sql<{ year: number; number: number }>(
      `select l.year, l.number from luwte.left_behind l join luwte.facility f on f.id = l.facility_id
       where l.facility_id = luwte.facility() and (l.registered_at at time zone f.time_zone)::date = $1 order by l.year, l.number`,
      [day],
    );
    return {
      key: 'left-behind',
      title: { nl: 'Achtergelaten middelen', en: 'Left-behind substances' },
      lines: rows.map(({ year, number }) => ({
        label: { nl: 'Registernummer', en: 'Register number' },
        value: `${year}-${number}`,
      })),
    };
  },
};
