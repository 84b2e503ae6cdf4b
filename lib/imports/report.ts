import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import path from 'node:path';
import type { CountedName } from './kind';

/** One row that was not taken: where, which column, a code for programs and a sentence for people. */
export type Reject = { line: number; column: string | null; code: string; message: string };

export type ImportReport = {
  read: number;
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
  rejects: Reject[];
  rejectsFile: string | null;
  /** Of the rejected: consents that nothing would prove, of people who are kept without. Of files of consents only. */
  withoutProof?: number;
  /** Of the rejected: consents older than a no that covers them. Of files of consents only. */
  wouldRevive?: number;
  /** By which an import is undone. */
  number?: number;
};

const MOST_LISTED = 1000;

/** Counts what happens to a file's rows. The first thousand rejects are listed; where there are more, all are in a file. */
export class ImportTally {
  readonly report: ImportReport = {
    read: 0,
    created: 0,
    updated: 0,
    unchanged: 0,
    rejected: 0,
    rejects: [],
    rejectsFile: null,
  };
  private file: WriteStream | undefined;

  /** `folder` is where a file of rejects would be written, under `name`. */
  constructor(
    private readonly folder: string,
    private readonly name: string,
    private readonly counted: Readonly<Record<string, CountedName>> = {},
  ) {
    for (const count of Object.values(counted)) this.report[count] = 0;
  }

  reject(reject: Reject): void {
    this.report.rejected++;
    const count = this.counted[reject.code];
    if (count) this.report[count] = (this.report[count] ?? 0) + 1;
    if (this.report.rejects.length < MOST_LISTED) this.report.rejects.push(reject);
    else this.openFile().write(csvLine(reject));
  }

  async close(): Promise<ImportReport> {
    const { file } = this;
    if (file) await new Promise<void>((resolve) => file.end(resolve));
    this.report.rejects.sort((a, b) => a.line - b.line);
    return this.report;
  }

  private openFile(): WriteStream {
    if (this.file) return this.file;
    mkdirSync(this.folder, { recursive: true });
    const file = path.join(this.folder, `${this.name}-rejects.csv`);
    this.report.rejectsFile = file;
    this.file = createWriteStream(file);
    this.file.write('line,column,code,message\n');
    for (const reject of this.report.rejects) this.file.write(csvLine(reject));
    return this.file;
  }
}

function csvLine({ line, column, code, message }: Reject): string {
  return `${line},${column ?? ''},${code},"${message.replaceAll('"', '""')}"\n`;
}
