/** Messages as other people's machines write them, with the lines that matter given. */

const CRLF = (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'));

export function noByMessage(recipient: string, { subject = 'unsubscribe', automatic = false } = {}): Buffer {
  return CRLF(`From: Zoé <zoe@example.org>
To: ${recipient}
Subject: ${subject}
Message-ID: <${Math.random().toString(36).slice(2)}@example.org>
${automatic ? 'Auto-Submitted: auto-replied\n' : ''}
Bonjour, merci de me retirer.
`);
}

type Bounce = { status: string; action?: string; to: string; original?: string; id?: string };

/** A report of delivery (RFC 3464), as Postfix writes it. */
export function bounce({ status, action = 'failed', to, original = '', id = '' }: Bounce): Buffer {
  return CRLF(`From: MAILER-DAEMON@mx.example.net (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
MIME-Version: 1.0
Message-ID: <${id || Math.random().toString(36).slice(2)}@mx.example.net>
Content-Type: multipart/report; report-type=delivery-status; boundary="B"

This is a MIME-encapsulated message.

--B
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you that your message could not be delivered.

--B
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.net
Arrival-Date: Tue, 24 Nov 2026 09:00:00 +0000 (UTC)

Final-Recipient: rfc822; ${to}
Original-Recipient: rfc822;${to}
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp; 550 ${status} <${to}>: Recipient address
    rejected: User unknown

--B
Content-Description: Undelivered Message Headers
Content-Type: text/rfc822-headers

${original}
--B--
`);
}

type Complaint = { original: string; feedbackType?: string };

/** A complaint (RFC 5965), with the addresses taken out as most do. */
export function complaint({ original, feedbackType = 'abuse' }: Complaint): Buffer {
  return CRLF(`From: <feedback@arf.mail.example.net>
To: <complaints@bounces.example.org>
Subject: FW: Offres
MIME-Version: 1.0
Content-Type: multipart/report; report-type=feedback-report; boundary="B"

--B
Content-Type: text/plain; charset="US-ASCII"

This is an email abuse report for a message received from IP 192.0.2.1.

--B
Content-Type: message/feedback-report

Feedback-Type: ${feedbackType}
User-Agent: SomeGenerator/1.0
Version: 1
Original-Rcpt-To: redacted@example.net
Source-IP: 192.0.2.1

--B
Content-Type: message/rfc822
Content-Disposition: inline

${original}
--B--
`);
}
