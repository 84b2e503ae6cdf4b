/** The part of the `smpp` library that we use; it comes without types. */
declare module 'smpp' {
  export type PDU = {
    command_status: number;
    sequence_number: number;
    esm_class?: number;
    data_coding?: number;
    registered_delivery?: number;
    source_addr?: unknown;
    destination_addr?: unknown;
    message_id?: unknown;
    short_message?: { message: unknown } | string;
    message_payload?: { message: unknown } | string;
    receipted_message_id?: unknown;
    message_state?: number;
    response(fields: { command_status: number; message_id?: string }): PDU;
  };
  type Answered = (answer: PDU) => void;
  type Message = {
    source_addr: string;
    destination_addr: string;
    short_message?: string;
    message_payload?: string;
    source_addr_ton?: number;
    source_addr_npi?: number;
    dest_addr_ton?: number;
    dest_addr_npi?: number;
    data_coding?: number;
    registered_delivery?: number;
    esm_class?: number;
    receipted_message_id?: string;
    message_state?: number;
  };
  export type Session = {
    on(event: 'connect' | 'close', heard: () => void): void;
    on(event: 'error', heard: (error: Error) => void): void;
    on(
      event: 'deliver_sm' | 'bind_transceiver' | 'submit_sm' | 'enquire_link',
      heard: (pdu: PDU) => void,
    ): void;
    bind_transceiver(names: { system_id: string; password: string }, answered: Answered): void;
    submit_sm(message: Message, answered: Answered): boolean;
    deliver_sm(message: Message, answered: Answered): boolean;
    send(pdu: PDU): void;
    close(): void;
    destroy(): void;
  };
  type Server = {
    listen(port: number, host: string, ready: () => void): void;
    address(): { port: number } | null;
    close(done?: () => void): void;
  };
  const smpp: {
    connect(options: { url: string; auto_enquire_link_period: number }): Session;
    createServer(connected: (session: Session) => void): Server;
    encodings: { ASCII: { match(text: string): boolean } };
  };
  export default smpp;
}
