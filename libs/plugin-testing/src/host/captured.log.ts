import type { Json, PluginLogger } from '@sportello/plugin-sdk';

export interface LogLine {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly message: string;
  readonly facts: Readonly<Record<string, Json>>;
}

/** `ctx.log` that keeps every line as the plugin wrote it: nothing is redacted here, so that a leak is seen. */
export class CapturedLog implements PluginLogger {
  readonly lines: LogLine[] = [];

  debug(message: string, facts: Readonly<Record<string, Json>> = {}): void {
    this.lines.push({ level: 'debug', message, facts });
  }

  info(message: string, facts: Readonly<Record<string, Json>> = {}): void {
    this.lines.push({ level: 'info', message, facts });
  }

  warn(message: string, facts: Readonly<Record<string, Json>> = {}): void {
    this.lines.push({ level: 'warn', message, facts });
  }

  error(message: string, facts: Readonly<Record<string, Json>> = {}): void {
    this.lines.push({ level: 'error', message, facts });
  }
}
