export * from './campaigns';
export * from './consent';
export * from './contacts';
export * from './desk';
export * from './enums';
export * from './operations';
export * from './records';
export * from './staff';
