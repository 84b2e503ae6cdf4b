/** The part of the `smpp` library that we use; it comes without types. */
declare module 'smpp' {
  export type PDU = {
    command_status: number;
    sequence_number: number;
    esm_class?: number;
    source_addr?: unknown;
    destination_addr?: unknown;
    message_id?: unknown;
    short_message?: { message: unknown } | string;
    response(fields: { command_status: number }): PDU;
  };
  type Answered = (answer: PDU) => void;
  export type Session = {
    on(event: 'connect' | 'close', heard: () => void): void;
    on(event: 'error', heard: (error: Error) => void): void;
    on(event: 'deliver_sm' | 'bind_transceiver' | 'submit_sm', heard: (pdu: PDU) => void): void;
    bind_transceiver(names: { system_id: string; password: string }, answered: Answered): void;
    submit_sm(
      message: { source_addr: string; destination_addr: string; short_message: string },
      answered: Answered,
    ): void;
    deliver_sm(
      message: { source_addr: string; destination_addr: string; short_message: string },
      answered: Answered,
    ): void;
    send(pdu: PDU): void;
    close(): void;
  };
  type Server = {
    listen(port: number, host: string, ready: () => void): void;
    address(): { port: number } | null;
    close(): void;
  };
  const smpp: {
    connect(options: { url: string; auto_enquire_link_period: number }): Session;
    createServer(connected: (session: Session) => void): Server;
  };
  export default smpp;
}
