import { Component, computed, inject, resource, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { DEVICE_STATES, type DeviceItem, IDENTITY_ROUTES, type PinLock } from '@luwte/identity/domain';
import { asProblem, injectList, injectTexts, Moments, Session } from '@luwte/platform/web';
import {
  Button,
  Card,
  Cell,
  type Column,
  Confirm,
  DataTable,
  Empty,
  Failure,
  Filters,
  Icon,
  Notices,
  PageHeader,
  Status,
} from '@luwte/ui';
import { DevicesClient } from '../data/devices-client';
import { EnrolCard } from './enrol-card';
import { LockSetting } from './lock-setting';
import { RenameDialog } from './rename-dialog';

/** The shared devices of the house: enrol the one in front of you, see which there are, withdraw a lost one. */
@Component({
  selector: 'lu-devices-page',
  imports: [
    Button,
    Card,
    Cell,
    DataTable,
    Empty,
    EnrolCard,
    Failure,
    Filters,
    Icon,
    LockSetting,
    PageHeader,
    RenameDialog,
    Status,
    TranslocoPipe,
  ],
  templateUrl: './devices-page.html',
  host: { class: 'lu-stack' },
})
export class DevicesPage {
  private readonly client = inject(DevicesClient);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly session = inject(Session);
  private readonly texts = injectTexts();
  protected readonly moments = inject(Moments);

  protected readonly list = injectList<DeviceItem, 'state'>({
    path: IDENTITY_ROUTES.devices,
    filters: ['state'],
    sort: '-lastSeenAt',
  });
  protected readonly here = computed(() => this.session.view()?.device ?? null);
  protected readonly renaming = signal<DeviceItem | null>(null);
  protected readonly locks = resource({ loader: () => this.client.pinLocks() });
  protected readonly locksProblem = computed(() => {
    const error = this.locks.error();
    return error ? asProblem(error) : null;
  });
  protected readonly locked = computed(() => (this.locks.hasValue() ? this.locks.value() : []));
  protected readonly readAll = this.list.all.bind(this.list);
  protected readonly rowId = (device: DeviceItem): string => device.id;
  protected readonly filters = computed(() => [
    {
      name: 'state' as const,
      label: this.texts('devices.list.state'),
      options: DEVICE_STATES.map((value) => ({ value, label: this.texts(`devices.states.${value}`) })),
    },
  ]);
  protected readonly columns = computed<readonly Column<DeviceItem>[]>(() => [
    this.column('name', ({ name }) => name, { sort: 'name' }),
    this.column('place', ({ place }) => place ?? ''),
    this.column('state', ({ state }) => this.texts(`devices.states.${state}`)),
    this.column('lastSeenAt', ({ lastSeenAt }) => (lastSeenAt ? this.moments.full(lastSeenAt) : ''), {
      sort: 'lastSeenAt',
    }),
    this.column('enrolledAt', ({ enrolledAt }) => this.moments.day(enrolledAt)),
    this.column('enrolledBy', ({ enrolledBy }) => enrolledBy ?? '', { extra: true }),
    this.column('withdrawnAt', ({ withdrawnAt }) => (withdrawnAt ? this.moments.full(withdrawnAt) : ''), {
      extra: true,
    }),
    this.column('acts', () => ''),
  ]);

  /** Rows of a cell's template come without their type. */
  protected inUse({ state }: DeviceItem): boolean {
    return state === 'in-use';
  }

  protected async enrolled(): Promise<void> {
    this.list.reload();
    await this.session.load();
  }

  protected renamed(changed: boolean): void {
    this.renaming.set(null);
    if (changed) this.list.reload();
  }

  protected async withdraw(device: DeviceItem): Promise<void> {
    const sure = await this.confirm.ask({
      heading: this.texts('devices.withdraw.heading', { name: device.name }),
      text: this.texts('devices.withdraw.text'),
      action: this.texts('devices.withdraw.action'),
      danger: true,
    });
    if (!sure) return;
    await this.settle(async () => {
      await this.client.withdraw(device.id, device.version);
      this.notices.done(this.texts('devices.withdraw.done', { name: device.name }));
      if (device.here) await this.session.load();
    });
    this.list.reload();
  }

  protected async lift({ accountId, name }: PinLock): Promise<void> {
    await this.settle(async () => {
      await this.client.liftPinLock(accountId);
      this.notices.done(this.texts('devices.locks.done', { name }));
    });
    this.locks.reload();
  }

  private async settle(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      this.notices.failed(asProblem(error));
    }
  }

  private column(
    key: string,
    text: (device: DeviceItem) => string,
    more: Partial<Column<DeviceItem>> = {},
  ): Column<DeviceItem> {
    return { key, label: this.texts(`devices.columns.${key}`), text, ...more };
  }
}
