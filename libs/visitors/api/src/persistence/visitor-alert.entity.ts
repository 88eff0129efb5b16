import { INSTANT } from '@luwte/platform/api';
import type { Id, Instant } from '@luwte/platform/kernel';
import type { AlertKind } from '@luwte/visitors/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something a worker must know of a visitor. Ended, never deleted. */
@Entity({ schema: 'luwte', name: 'visitor_alert' })
export class VisitorAlertEntity {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid', { name: 'facility_id' })
  facilityId: Id;

  @Column('uuid', { name: 'visitor_id' })
  visitorId: Id;

  @Column('varchar', { length: 20 })
  kind: AlertKind;

  /** Sealed with the visitor's key. */
  @Column('bytea', { nullable: true })
  note: Buffer | null;

  @Column({ type: 'timestamptz', precision: 3, transformer: INSTANT })
  since: Instant;

  @Column({ type: 'timestamptz', precision: 3, name: 'expires_at', nullable: true, transformer: INSTANT })
  expiresAt: Instant | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'ended_at', nullable: true, transformer: INSTANT })
  endedAt: Instant | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'extended_at', nullable: true, transformer: INSTANT })
  extendedAt: Instant | null;

  @Column('uuid', { name: 'extended_by', nullable: true })
  extendedBy: Id | null;

  @Column('uuid', { name: 'added_by' })
  addedBy: Id;

  @Column('uuid', { name: 'ended_by', nullable: true })
  endedBy: Id | null;
}
