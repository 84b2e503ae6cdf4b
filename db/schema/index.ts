export * from './campaigns';
export * from './consent';
export * from './contacts';
export * from './enums';
export * from './inbound';
export * from './operations';
export * from './records';
export * from './staff';
