/** Asks for a name and a password (RFC 7617): programs and browsers that know no keys send one as the password. */
export const BASIC_CHALLENGE = 'Basic realm="taizhang", charset="UTF-8"';
