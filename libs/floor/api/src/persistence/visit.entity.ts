import type { AdmissionReason, AdviceOutcome, KeptFacts, LeaveReason, VisitState } from '@luwte/floor/domain';
import { INSTANT } from '@luwte/platform/api';
import type { Id, Instant } from '@luwte/platform/kernel';
import type { Route, Substance } from '@luwte/visitors/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One visit, as it stands now; how it came there is in its events. */
@Entity({ schema: 'luwte', name: 'visit' })
export class VisitEntity {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid', { name: 'facility_id' })
  facilityId: Id;

  @Column('int', { default: 1 })
  version: number;

  @Column('uuid', { name: 'visitor_id', nullable: true })
  visitorId: Id | null;

  /** Stands for the visitor in the audit log. */
  @Column('uuid', { name: 'visitor_key', nullable: true })
  visitorKey: Id | null;

  @Column('varchar', { length: 10 })
  state: VisitState;

  @Column({ type: 'timestamptz', precision: 3, name: 'arrived_at', transformer: INSTANT })
  arrivedAt: Instant;

  @Column({ type: 'timestamptz', precision: 3, name: 'called_at', nullable: true, transformer: INSTANT })
  calledAt: Instant | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'seated_at', nullable: true, transformer: INSTANT })
  seatedAt: Instant | null;

  @Column({
    type: 'timestamptz',
    precision: 3,
    name: 'after_care_since',
    nullable: true,
    transformer: INSTANT,
  })
  afterCareSince: Instant | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'left_at', nullable: true, transformer: INSTANT })
  leftAt: Instant | null;

  @Column('uuid', { name: 'place_id', nullable: true })
  placeId: Id | null;

  @Column('uuid', { name: 'room_id', nullable: true })
  roomId: Id | null;

  @Column('varchar', { length: 20, nullable: true })
  substance: Substance | null;

  @Column('varchar', { length: 12, nullable: true })
  route: Route | null;

  @Column('smallint')
  intoxication: number;

  @Column('boolean', { default: false })
  watch: boolean;

  @Column('boolean', { default: false })
  late: boolean;

  @Column('boolean', { default: false })
  deviation: boolean;

  /** Undone within its first seconds; counts for nothing. */
  @Column('boolean', { default: false })
  void: boolean;

  @Column('varchar', { name: 'leave_reason', length: 20, nullable: true })
  leaveReason: LeaveReason | null;

  @Column('varchar', { name: 'advice_outcome', length: 10 })
  adviceOutcome: AdviceOutcome;

  @Column('varchar', { name: 'advice_reasons', array: true, length: 30, default: [] })
  adviceReasons: AdmissionReason[];

  /** The version of the admission policy that was weighed. */
  @Column('int', { name: 'policy_version', default: 0 })
  policyVersion: number;

  /** What the advice looked at; null for visits of before it was kept. */
  @Column('jsonb', { name: 'advice_facts', nullable: true })
  adviceFacts: KeptFacts | null;

  /** When it was written down, by the database's clock: a late entry was written down after it happened. */
  @Column({
    type: 'timestamptz',
    precision: 3,
    name: 'recorded_at',
    insert: false,
    update: false,
    default: () => 'clock_timestamp()',
    transformer: INSTANT,
  })
  recordedAt: Instant;

  @Column('uuid', { name: 'recorded_by' })
  recordedBy: Id;
}
