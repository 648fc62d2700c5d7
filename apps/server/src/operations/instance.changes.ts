import type { Clock, TenantContext } from '@sportello/kernel';
import { UnitOfWork } from '@sportello/platform';
import { askRestart, PluginHost, type PushTried } from '@sportello/plugin-host';
import { ConfigPluginError, PluginError, type PushRequest } from '@sportello/plugin-sdk';
import {
  announceChange,
  changeSettings,
  instanceOf,
  instanceProblems,
  switchInstance,
  TenantDirectory,
  TenantRevisions,
  type ConfiguredInstance,
  type InstanceProblem,
} from '@sportello/tenancy';
import { TICKET_VOCABULARY } from '@sportello/ticketing';
import { Inject, Injectable } from '@nestjs/common';
import { wantedInstance } from '../bridge/wanted-instances.bridge.js';
import { knownPlugins } from '../runtime/plugins.js';
import { CLOCK } from '../tokens.js';
import { settingsRefused } from './instance.errors.js';

/** What a plugin says of settings after trying them: `works`, or the kind of its error with the reason. */
export interface Verdict {
  readonly verdict: 'works' | PluginError['verdict'];
  readonly field: string | null;
  readonly reason: string | null;
}

/** What settings that are not in force would make of something pushed. */
export interface TriedPush {
  readonly problems: readonly InstanceProblem[];
  readonly verdict: Verdict | null;
  /** Null: the plugin was not asked, or could not say. */
  readonly tried: PushTried | null;
}

/** What was found out about settings that are not in force. */
export interface TriedSettings {
  /** What the tenant's file would be refused for; the plugin is not asked then. */
  readonly problems: readonly InstanceProblem[];
  readonly verdict: Verdict | null;
}

type Settings = ConfiguredInstance['settings'];

/** What the administrator of a tenant does to one plugin instance while everything else goes on. */
@Injectable()
export class InstanceChanges {
  constructor(
    @Inject(PluginHost) private readonly host: PluginHost,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(TenantDirectory) private readonly directory: TenantDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A revision of its own; every process hears of it and brings this one instance in line. @throws DomainError PLUGIN.* */
  async turn({ tenant, actor }: TenantContext, instance: string, enabled: boolean): Promise<{ revision: number }> {
    return switchInstance(this.#revisions(), tenant, { instance, enabled, by: actor });
  }

  /** In whichever processes it runs. @throws DomainError PLUGIN.INSTANCE_NOT_FOUND, PLUGIN.INSTANCE_DISABLED */
  async restart(ctx: TenantContext, instance: string): Promise<void> {
    await this.host.assertEnabled(ctx, instance);
    await this.unitOfWork.run(ctx, async (tx) => {
      await askRestart(tx, instance);
      await announceChange(tx);
    });
    await this.host.reconcile(ctx.tenant);
  }

  /** Validates settings as a file's are, then has the plugin try them within its deadline. Nothing is stored. */
  async check(ctx: TenantContext, name: string, settings: Settings | undefined): Promise<TriedSettings> {
    const { problems, wanted } = await this.#proposed(ctx, name, settings);
    if (wanted === null) return { problems, verdict: null };
    const verdict = await this.host.tryOut(ctx, wanted).then(() => WORKS, verdictOf);
    return { problems, verdict };
  }

  /** What the settings would make of something pushed, before they are saved. Nothing is taken in. */
  async tryPush(
    ctx: TenantContext,
    name: string,
    settings: Settings | undefined,
    request: PushRequest,
  ): Promise<TriedPush> {
    const { problems, wanted } = await this.#proposed(ctx, name, settings);
    if (wanted === null) return { problems, verdict: null, tried: null };
    return this.host.tryPush(ctx, wanted, request).then(
      (tried) => ({ problems, verdict: WORKS, tried }),
      (error: unknown) => ({ problems, verdict: verdictOf(error), tried: null }),
    );
  }

  /** @returns `wanted` null when the tenant's file would be refused for these settings */
  async #proposed(ctx: TenantContext, name: string, settings: Settings | undefined) {
    const current = await this.directory.current(ctx.tenant);
    const instance = instanceOf(current, name);
    const tried = settings ?? instance.settings;
    const problems = settings === undefined ? [] : instanceProblems(current, name, settings, this.#checks());
    if (problems.length > 0) return { problems, wanted: null };
    const version = settings === undefined ? current.settingsVersions?.[name] : undefined;
    return { problems, wanted: wantedInstance({ ...instance, enabled: true, settings: tried }, version) };
  }

  /**
   * Validate, try, store as a revision; every process then restarts this instance alone.
   * @param change.unchecked stores them untried, for when the other side is down
   * @throws DomainError PLUGIN.SETTINGS_REFUSED field by field, TENANT.REVISION_STALE
   */
  async save(
    ctx: TenantContext,
    instance: string,
    change: { readonly settings: Settings; readonly unchecked: boolean; readonly expectedRevision?: number },
  ): Promise<{ revision: number }> {
    const { settings, unchecked, ...expected } = change;
    const { tenant, actor: by } = ctx;
    if (unchecked) {
      const problems = instanceProblems(await this.directory.current(tenant), instance, settings, this.#checks());
      if (problems.length > 0) throw settingsRefused(problems, null);
    } else {
      const { problems, verdict } = await this.check(ctx, instance, settings);
      if (problems.length > 0 || verdict?.verdict !== 'works') throw settingsRefused(problems, verdict);
    }
    return changeSettings(this.#revisions(), tenant, { instance, settings, by, ...expected });
  }

  #checks() {
    return { plugins: knownPlugins(this.host.catalogue), vocabulary: TICKET_VOCABULARY };
  }

  #revisions(): TenantRevisions {
    return new TenantRevisions(this.unitOfWork, this.clock, this.#checks());
  }
}

const WORKS: Verdict = { verdict: 'works', field: null, reason: null };

/** What a plugin says of its settings; anything else is our own failure. */
function verdictOf(error: unknown): Verdict {
  if (!(error instanceof PluginError)) throw error;
  const field = error instanceof ConfigPluginError ? error.field : null;
  return { verdict: error.verdict, field, reason: error.message };
}

/** JSON as it came over HTTP. */
export const asSettings = (value: unknown): Settings => value as Settings;
