import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Button } from '../button/button';
import { Dialog } from '../dialog/dialog';
import { Failure } from '../failure/failure';
import type { Told } from '../failure/problem-texts';
import { Field } from '../field/field';
import { TextInput } from '../field/text-input';
import { Icon } from '../icon/icon';
import { Notices } from '../notices/notices';
import { type KeptView, TableViews } from './saved-views';

const NAME_MAX = 60;

/** The kept views of a list: open one, keep the list as it stands, forget one of one's own. */
@Component({
  selector: 'lu-view-picker',
  imports: [Button, Dialog, Failure, Field, Icon, TextInput, TranslocoPipe],
  templateUrl: './view-picker.html',
  styleUrl: './view-picker.css',
})
export class ViewPicker {
  protected readonly store = inject(TableViews).store;
  private readonly notices = inject(Notices);
  private readonly transloco = inject(TranslocoService);

  readonly list = input.required<string>();
  /** Keys of the columns that are shown now. */
  readonly columns = input.required<readonly string[]>();
  /** A view was opened: show these columns. */
  readonly opened = output<readonly string[]>();

  protected readonly nameMax = NAME_MAX;
  protected readonly choosing = signal(false);
  protected readonly name = signal('');
  protected readonly shared = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<Told | null>(null);
  protected readonly views = computed<readonly KeptView[]>(() =>
    this.choosing() ? (this.store()?.of(this.list())() ?? []) : [],
  );

  protected open(view: KeptView): void {
    this.choosing.set(false);
    this.opened.emit(view.columns);
    this.store()?.open(this.list(), view);
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const name = this.name().trim();
    if (name === '') return;
    const done = await this.act(() =>
      this.store()?.save(this.list(), { name, shared: this.shared(), columns: this.columns() }),
    );
    if (!done) return;
    this.name.set('');
    this.choosing.set(false);
    this.notices.done(this.transloco.translate('app.kit.views.kept', { name }));
  }

  protected async forget(view: KeptView): Promise<void> {
    const done = await this.act(() => this.store()?.forget(this.list(), view));
    if (done) this.notices.done(this.transloco.translate('app.kit.views.forgotten', { name: view.name }));
  }

  private async act(work: () => Promise<void> | undefined): Promise<boolean> {
    this.problem.set(null);
    this.busy.set(true);
    try {
      await work();
      return true;
    } catch (error) {
      this.problem.set(error as Told);
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}
