/** E-mail that the server sends by itself: what a letter is, and the ways it goes out. */
@NullMarked
package org.ticketing.server.mail;

import org.jspecify.annotations.NullMarked;
