export * from './campaigns';
export * from './consent';
export * from './contacts';
export * from './enums';
export * from './operations';
export * from './people';
export * from './records';
export * from './staff';
