import { CodeField } from '../http/field.decorators.js';
import { ShowChoice, ShowFlag, ShowInstant, ShowMany, ShowNumber, ShowText } from '../http/response.decorators.js';

export class FailedJobView {
  @ShowNumber('Numero') job!: number;
  @ShowText('Ente', 40) tenant!: string;
  @ShowText('Che lavoro è', 100) task!: string;
  @ShowNumber('Tentativi fatti') attempts!: number;
  @ShowInstant('Ultimo tentativo') failedAt!: string;
  @ShowText('Codice dell’errore, quando ne ha uno', 100, true) code?: string;
}

export class FailedJobsView {
  @ShowMany('Lavori falliti, ente per ente', () => FailedJobView, 100_000) items!: FailedJobView[];
}

export class InstalledInstanceView {
  @ShowText('Ente', 40) tenant!: string;
  @ShowText('Istanza', 60) instance!: string;
  @ShowText('Plugin', 100) plugin!: string;
  @ShowText('Stato', 40) state!: string;
  @ShowInstant('Da quando', true) since?: string;
}

export class InstallationHealthView {
  @ShowFlag('Se il processo è pronto a lavorare') ready!: boolean;
  @ShowChoice('Antivirus dei file: assente, risponde, non risponde', ['absent', 'answering', 'silent'])
  scanner!: 'absent' | 'answering' | 'silent';
  @ShowMany('Istanze di plugin di tutti gli enti', () => InstalledInstanceView, 100_000)
  items!: InstalledInstanceView[];
}

export class RetryJobRequest {
  @CodeField({ description: 'Ente a cui il lavoro appartiene' })
  tenant!: string;
}

export class RetriedJobView {
  @ShowNumber('Numero') job!: number;
}
