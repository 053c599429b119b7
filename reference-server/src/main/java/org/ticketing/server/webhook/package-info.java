/** Other programs are told of what happens, by signed requests to an address that staff register (Standard Webhooks). */
@NullMarked
package org.ticketing.server.webhook;

import org.jspecify.annotations.NullMarked;
