import { httpResource } from '@angular/common/http';
import { computed, inject, linkedSignal, signal } from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import type { Page } from '@luwte/platform/kernel';
import { debounceTime } from 'rxjs';
import { Api } from '../http/api';
import { asProblem } from '../http/api-problem';
import { apiUrl } from '../http/paths';
import { Live } from '../live/live';

export interface ListOptions<Filter extends string> {
  /** Path of the list in the API. */
  readonly path: string;
  /** Filters kept in the page's URL, so that a filtered list can be bookmarked and shared. */
  readonly filters: readonly Filter[];
  /** Filters that may name a person: kept in memory, never in the URL. */
  readonly privateFilters?: readonly Filter[];
  /** Order when the URL names none; `-` before it for descending. */
  readonly sort: string;
  /** Rows a page, 50 when left out. */
  readonly limit?: number;
  /** Prefixes of live news that make the list read again. */
  readonly live?: readonly string[];
}

const GATHER_NEWS_MS = 250;

/** A list of the API with its filters, order and place in the URL. Make it with {@link injectList}. */
export class ListStore<Row, Filter extends string = never> {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly url = toSignal(this.route.queryParamMap, {
    initialValue: this.route.snapshot.queryParamMap,
  });
  private readonly hidden = signal<Partial<Record<Filter, string>>>({});
  private readonly earlier = signal<readonly (string | null)[]>([]);

  readonly filters = computed(() => {
    const shown: Partial<Record<Filter, string>> = { ...this.hidden() };
    for (const name of this.options.filters) {
      const value = this.url().get(name);
      if (value !== null && !this.isPrivate(name)) shown[name] = value;
    }
    return shown;
  });
  readonly sort = computed(() => this.url().get('sort') ?? this.options.sort);
  private readonly cursor = computed(() => this.url().get('cursor'));
  private readonly asked = computed(() => ({
    ...(this.filters() as Record<string, string>),
    sort: this.sort(),
  }));

  private readonly resource = httpResource<Page<Row>>(() =>
    apiUrl(this.options.path, {
      ...this.asked(),
      limit: this.options.limit ?? 50,
      cursor: this.cursor(),
    }),
  );
  /** The page of rows; the one before stays until the next is there. */
  private readonly page = linkedSignal<Page<Row> | undefined, Page<Row> | undefined>({
    source: () => (this.resource.hasValue() ? this.resource.value() : undefined),
    computation: (page, previous) => page ?? previous?.value,
  });

  readonly rows = computed<readonly Row[]>(() => this.page()?.items ?? []);
  /** The first rows are not there yet. */
  readonly loading = computed(() => this.page() === undefined && this.resource.isLoading());
  /** Rows are shown while newer ones are on their way. */
  readonly refreshing = computed(() => this.page() !== undefined && this.resource.isLoading());
  readonly problem = computed(() => {
    const error = this.resource.error();
    return error ? asProblem(error) : null;
  });
  readonly hasNext = computed(() => (this.page()?.nextCursor ?? null) !== null);
  readonly hasPrevious = computed(() => this.cursor() !== null);

  constructor(private readonly options: ListOptions<Filter>) {
    if (!options.live) return;
    inject(Live)
      .changes(...options.live)
      .pipe(debounceTime(GATHER_NEWS_MS), takeUntilDestroyed())
      .subscribe(() => this.reload());
  }

  /** Sets one filter, or clears it with null, and goes to the first page. */
  filter(name: Filter, value: string | null): void {
    const kept = value === null || value === '' ? null : value;
    this.earlier.set([]);
    if (!this.isPrivate(name)) {
      this.go({ [name]: kept, cursor: null });
      return;
    }
    const others = Object.entries(this.hidden()).filter(([other]) => other !== name);
    const own = kept === null ? [] : [[name, kept] as const];
    this.hidden.set(Object.fromEntries([...others, ...own]) as Partial<Record<Filter, string>>);
    if (this.cursor() !== null) this.go({ cursor: null });
  }

  /** Clears every filter. */
  clear(): void {
    this.earlier.set([]);
    this.hidden.set({});
    this.go({ ...Object.fromEntries(this.options.filters.map((name) => [name, null])), cursor: null });
  }

  orderBy(sort: string): void {
    this.earlier.set([]);
    this.go({ sort: sort === this.options.sort ? null : sort, cursor: null });
  }

  next(): void {
    const cursor = this.page()?.nextCursor;
    if (!cursor) return;
    this.earlier.update((stack) => [...stack, this.cursor()]);
    this.go({ cursor });
  }

  /** One page back; to the first page when the way here is not known (a bookmarked page). */
  previous(): void {
    const stack = this.earlier();
    this.earlier.set(stack.slice(0, -1));
    this.go({ cursor: stack.at(-1) ?? null });
  }

  reload(): void {
    this.resource.reload();
  }

  /** Every row of the filtered set, at most 20,000, for an export. */
  all(
    options: { readonly signal?: AbortSignal; readonly progress?: (rows: number) => void } = {},
  ): Promise<readonly Row[]> {
    return this.api.all<Row>(this.options.path, this.asked(), { ...options, most: 20_000 });
  }

  private isPrivate(name: Filter): boolean {
    return this.options.privateFilters?.includes(name) ?? false;
  }

  private go(queryParams: Record<string, string | null>): void {
    void this.router.navigate([], { relativeTo: this.route, queryParams, queryParamsHandling: 'merge' });
  }
}

/** A {@link ListStore} for the page being made. Injection context only. */
export function injectList<Row, Filter extends string = never>(
  options: ListOptions<Filter>,
): ListStore<Row, Filter> {
  return new ListStore<Row, Filter>(options);
}
