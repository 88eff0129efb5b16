import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { DEVICE_NAME, DEVICE_PLACE, type DeviceItem, IDENTITY_ROUTES } from '@luwte/identity/domain';
import { keepsText, type Page } from '@luwte/platform/kernel';
import { Api, type ApiProblem, asProblem } from '@luwte/platform/web';
import { Banner, Button, Dialog, Failure, Field, TextInput } from '@luwte/ui';
import { DevicesClient } from '../data/devices-client';

/** Another name or place for a device. When somebody was first, both names stand beside each other. */
@Component({
  selector: 'lu-rename-dialog',
  imports: [Banner, Button, Dialog, Failure, Field, TextInput, TranslocoPipe],
  template: `
    <lu-dialog
      [open]="true"
      [heading]="'devices.rename.of' | transloco: { name: device().name }"
      (openChange)="closed.emit(false)"
    >
      <form
        id="rename-device"
        class="lu-stack"
        novalidate
        (submit)="$event.preventDefault(); save(version())"
      >
        <lu-field
          [label]="'devices.columns.name' | transloco"
          [errors]="named() ? [] : [{ code: 'required' }]"
        >
          <input
            luInput
            data-first-focus
            #name
            [attr.maxlength]="limits.name.max"
            [value]="draft().name"
            (input)="draft.set({ name: name.value, place: draft().place })"
          />
        </lu-field>
        <lu-field [optional]="true" [label]="'devices.columns.place' | transloco">
          <input
            luInput
            #place
            [attr.maxlength]="limits.place.max"
            [value]="draft().place"
            (input)="draft.set({ name: draft().name, place: place.value })"
          />
        </lu-field>
        @if (theirs(); as other) {
          <lu-banner tone="warning" urgent [heading]="'devices.rename.changed' | transloco">
            {{ 'devices.rename.theirs' | transloco: { name: other.name, place: other.place ?? '–' } }}
            <button bannerAction luButton type="button" (click)="closed.emit(true)">
              {{ 'devices.rename.takeTheirs' | transloco }}
            </button>
            <button bannerAction luButton="primary" type="button" (click)="save(other.version)">
              {{ 'devices.rename.keepMine' | transloco }}
            </button>
          </lu-banner>
        } @else if (problem(); as failed) {
          <lu-failure [problem]="failed" [retry]="false" />
        }
      </form>
      <button dialogAction luButton type="button" (click)="closed.emit(false)">
        {{ 'app.kit.cancel' | transloco }}
      </button>
      <button dialogAction luButton="primary" type="submit" form="rename-device" [busy]="busy()">
        {{ 'devices.rename.save' | transloco }}
      </button>
    </lu-dialog>
  `,
})
export class RenameDialog {
  private readonly api = inject(Api);
  private readonly client = inject(DevicesClient);
  readonly device = input.required<DeviceItem>();
  /** With true, the list has changed. */
  readonly closed = output<boolean>();

  protected readonly limits = { name: DEVICE_NAME, place: DEVICE_PLACE };
  protected readonly draft = linkedSignal(() => ({
    name: this.device().name,
    place: this.device().place ?? '',
  }));
  protected readonly version = computed(() => this.device().version);
  protected readonly named = computed(() => keepsText(this.draft().name, DEVICE_NAME));
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  protected readonly theirs = signal<DeviceItem | null>(null);

  protected async save(version: number): Promise<void> {
    if (!this.named() || this.busy()) return;
    const { name, place } = this.draft();
    this.busy.set(true);
    try {
      await this.client.rename(this.device().id, { name: name.trim(), place: place.trim() || null }, version);
      this.closed.emit(true);
    } catch (error) {
      await this.failed(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  private async failed(problem: ApiProblem): Promise<void> {
    this.problem.set(problem);
    if (!problem.stale) return;
    try {
      const { items } = await this.api.get<Page<DeviceItem>>(IDENTITY_ROUTES.devices, { limit: 200 });
      this.theirs.set(items.find(({ id }) => id === this.device().id) ?? null);
    } catch (error) {
      this.problem.set(asProblem(error));
    }
  }
}
