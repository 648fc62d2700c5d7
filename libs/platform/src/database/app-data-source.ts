import { DataSource, type EntitySchema, type MixedList } from 'typeorm';
import { numberTypes } from './connection-url.js';
import { databaseUnavailable } from './database-errors.js';

export interface AppDataSourceOptions {
  /** Entities for the paths that are not hot. */
  readonly entities?: MixedList<(new () => object) | EntitySchema>;
  /** Connections of this process. Default 10. */
  readonly poolSize?: number;
}

/**
 * Connects as the application role. One pool serves TypeORM and the hot paths.
 * @throws DomainError DATABASE.UNAVAILABLE
 */
export async function createAppDataSource(appUrl: string, options: AppDataSourceOptions = {}): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url: appUrl,
    schema: 'sportello',
    entities: options.entities ?? [],
    synchronize: false,
    installExtensions: false,
    poolSize: options.poolSize ?? 10,
    extra: { types: numberTypes, connectionTimeoutMillis: 10_000 },
  });
  try {
    return await source.initialize();
  } catch (cause) {
    throw databaseUnavailable(cause);
  }
}
