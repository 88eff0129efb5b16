import { monthOf, previousMonth } from '@luwte/floor/domain';
import type { Tx } from '@luwte/platform/api';
import type { Id, Instant } from '@luwte/platform/kernel';
import { DEMO_HOUSE } from './demo-house';

/** The coordinator has reviewed everything of the months before last, and closed them; last month is half done. */
export async function reviewDemoDecisions(tx: Tx, coordinator: Id, now: Instant): Promise<void> {
  const lastMonth = previousMonth(monthOf(now, DEMO_HOUSE.timeZone));
  await tx.sql(
    `insert into luwte.floor_decision_review (facility_id, decision_id, verdict, note, at, by)
     select luwte.facility(), d.id, case when n % 5 = 0 then 'to-discuss' else 'agreed' end,
       case when n % 5 = 0 then 'Bespreken in het teamoverleg' end, least(d.at + interval '9 days', $2::timestamptz), $1
     from (select *, row_number() over (order by at) as n, to_char(at at time zone $3, 'YYYY-MM') as month from luwte.floor_decision
       where facility_id = luwte.facility()) d
     where d.month < $4 or (d.month = $4 and n % 2 = 0)`,
    [coordinator, now, DEMO_HOUSE.timeZone, lastMonth],
  );
  await tx.sql(
    `insert into luwte.floor_decision_month (id, facility_id, month, deviations, refusals, note, closed_at, closed_by)
     select uuidv7(), luwte.facility(), to_char(at at time zone $3, 'YYYY-MM'), count(*) filter (where kind = 'deviation'),
       count(*) filter (where kind = 'refusal'), 'Besproken met de ploegleiders', $2, $1
     from luwte.floor_decision where facility_id = luwte.facility() and to_char(at at time zone $3, 'YYYY-MM') < $4 group by 3`,
    [coordinator, now, DEMO_HOUSE.timeZone, lastMonth],
  );
}
