/*
 * This file routes messages to channels over WebSocket in C, on the live server's wire and written as that is: one thread, one
 * epoll; a message is framed once and appended to the buffer of each subscriber, and what has gathered there in one turn is written
 * once. It knows hello, subscribe and publish to a channel, and takes JSON to be as JSON.stringify writes it: the least a server
 * can do. It is here as the measure of what the machine can do for servers so written.
 *
 *     cc -O2 -o hub hub.c && PORT=4321 ./hub
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

enum { EVENTS = 1024, READ_BYTES = 65536, MOST_WAITING = 8 << 20 };

struct bytes {
	unsigned char *data;
	size_t used, room;
};

struct client {
	int fd, at, is_open, waits_for_room, is_dirty;
	char name[64];
	struct bytes in, out;
};

struct channel {
	char name[65];
	unsigned long seq;
	struct client **subscribers;
	int count, room;
};

static int epoll;
static struct client **clients;
static int count, room;
static struct channel channels[64];
static int channel_count;
static unsigned long message_count;
/* Who has got something in this turn; a client that is lost stays until its end. */
static struct client **dirty;
static int dirty_count, dirty_room;

static void append(struct bytes *to, const void *from, size_t n) {
	if (to->used + n > to->room) {
		to->room = (to->used + n) * 2;
		to->data = realloc(to->data, to->room);
		if (to->data == NULL) exit(1);
	}
	memcpy(to->data + to->used, from, n);
	to->used += n;
}

static void drop(struct client *c) {
	for (int i = 0; i < channel_count; i++)
		for (int k = 0; k < channels[i].count; k++)
			if (channels[i].subscribers[k] == c) channels[i].subscribers[k--] = channels[i].subscribers[--channels[i].count];
	for (int i = 0; i < dirty_count; i++)
		if (dirty[i] == c) dirty[i] = dirty[--dirty_count];
	clients[c->at] = clients[--count];
	clients[c->at]->at = c->at;
	close(c->fd);
	free(c->in.data);
	free(c->out.data);
	free(c);
}

static void await(struct client *c, int for_room) {
	struct epoll_event event = {.events = EPOLLIN | (for_room ? EPOLLOUT : 0), .data.ptr = c};
	c->waits_for_room = for_room;
	epoll_ctl(epoll, EPOLL_CTL_MOD, c->fd, &event);
}

/* Writes what a client has waiting; what the kernel does not take waits on. 0: the client is lost. */
static int flush(struct client *c) {
	size_t written = 0;
	c->is_dirty = 0;
	while (written < c->out.used) {
		ssize_t k = write(c->fd, c->out.data + written, c->out.used - written);
		if (k < 0 && errno == EAGAIN) break;
		if (k < 0) return 0;
		written += (size_t)k;
	}
	c->out.used -= written;
	if (c->out.used > 0) memmove(c->out.data, c->out.data + written, c->out.used);
	if (c->out.used > MOST_WAITING) return 0;
	if (c->waits_for_room != (c->out.used > 0)) await(c, c->out.used > 0);
	return 1;
}

/* Queues bytes for a client until the end of the turn. */
static void push(struct client *c, const void *data, size_t n) {
	append(&c->out, data, n);
	if (c->is_dirty) return;
	c->is_dirty = 1;
	if (dirty_count == dirty_room) dirty = realloc(dirty, sizeof *dirty * (size_t)(dirty_room = dirty_room * 2 + 64));
	if (dirty == NULL) exit(1);
	dirty[dirty_count++] = c;
}

/* Makes a text frame's head; its length. */
static size_t frame_head(unsigned char head[4], size_t n) {
	head[0] = 0x81;
	head[1] = (unsigned char)(n < 126 ? n : 126);
	head[2] = (unsigned char)(n >> 8);
	head[3] = (unsigned char)n;
	return n < 126 ? 2 : 4;
}

static void say(struct client *c, const char *text, size_t n) {
	unsigned char head[4];
	push(c, head, frame_head(head, n));
	push(c, text, n);
}

/* SHA-1 (FIPS 180-4) of a text of less than 119 bytes, which is all that a handshake needs. */
static void sha1(const char *text, size_t n, unsigned char digest[20]) {
	unsigned char block[128] = {0};
	uint32_t h[5] = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0};
	size_t blocks = n < 56 ? 1 : 2;
	memcpy(block, text, n);
	block[n] = 0x80;
	for (int i = 0; i < 4; i++) block[blocks * 64 - 1 - i] = (unsigned char)((n * 8) >> (8 * i));
	for (size_t b = 0; b < blocks; b++) {
		uint32_t w[80], v[5];
		for (int i = 0; i < 16; i++) {
			uint32_t word;
			memcpy(&word, block + b * 64 + i * 4, 4);
			w[i] = ntohl(word);
		}
		for (int i = 16; i < 80; i++) {
			uint32_t x = w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16];
			w[i] = x << 1 | x >> 31;
		}
		memcpy(v, h, sizeof v);
		for (int i = 0; i < 80; i++) {
			uint32_t f, k;
			if (i < 20) f = (v[1] & v[2]) | (~v[1] & v[3]), k = 0x5a827999;
			else if (i < 40) f = v[1] ^ v[2] ^ v[3], k = 0x6ed9eba1;
			else if (i < 60) f = (v[1] & v[2]) | (v[1] & v[3]) | (v[2] & v[3]), k = 0x8f1bbcdc;
			else f = v[1] ^ v[2] ^ v[3], k = 0xca62c1d6;
			uint32_t sum = (v[0] << 5 | v[0] >> 27) + f + v[4] + k + w[i];
			v[4] = v[3], v[3] = v[2], v[2] = v[1] << 30 | v[1] >> 2, v[1] = v[0], v[0] = sum;
		}
		for (int i = 0; i < 5; i++) h[i] += v[i];
	}
	for (int i = 0; i < 5; i++) {
		uint32_t word = htonl(h[i]);
		memcpy(digest + i * 4, &word, 4);
	}
}

static void base64(const unsigned char *in, size_t n, char *out) {
	static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	for (size_t i = 0; i < n; i += 3) {
		uint32_t v = (uint32_t)in[i] << 16 | (i + 1 < n ? in[i + 1] << 8 : 0) | (i + 2 < n ? in[i + 2] : 0);
		*out++ = letters[v >> 18];
		*out++ = letters[v >> 12 & 63];
		*out++ = i + 1 < n ? letters[v >> 6 & 63] : '=';
		*out++ = i + 2 < n ? letters[v & 63] : '=';
	}
	*out = 0;
}

/* Answers the handshake once its request is whole: 1 if it is, or is not whole yet; 0: refused. */
static int greet(struct client *c) {
	static const char name[] = "Sec-WebSocket-Key: ";
	unsigned char *end = memmem(c->in.data, c->in.used, "\r\n\r\n", 4);
	if (end == NULL) return c->in.used < 8192;
	unsigned char *key = memmem(c->in.data, c->in.used, name, sizeof name - 1);
	if (key == NULL || key + sizeof name - 1 + 24 > end) return 0;
	char joined[61], accept[29], answer[256];
	memcpy(joined, key + sizeof name - 1, 24);
	memcpy(joined + 24, "258EAFA5-E914-47DA-95CA-C5AB0DC85B11", 37);
	unsigned char digest[20];
	sha1(joined, 60, digest);
	base64(digest, 20, accept);
	int n = snprintf(answer, sizeof answer,
		"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
		"Sec-WebSocket-Accept: %s\r\nSec-WebSocket-Protocol: gopy.v1\r\n\r\n", accept);
	size_t used = (size_t)(end + 4 - c->in.data);
	memmove(c->in.data, end + 4, c->in.used - used);
	c->in.used -= used;
	c->is_open = 1;
	push(c, answer, (size_t)n);
	return 1;
}

/* The text after a key, up to the quote that ends it; NULL if there is none. */
static const char *field(const char *text, size_t n, const char *key, size_t *length) {
	char *start = memmem(text, n, key, strlen(key));
	if (start == NULL) return NULL;
	start += strlen(key);
	char *end = memchr(start, '"', n - (size_t)(start - text));
	*length = end == NULL ? 0 : (size_t)(end - start);
	return end == NULL ? NULL : start;
}

static struct channel *channel_named(const char *name, size_t n) {
	for (int i = 0; i < channel_count; i++)
		if (strlen(channels[i].name) == n && memcmp(channels[i].name, name, n) == 0) return &channels[i];
	if (channel_count == 64 || n > 64) return NULL;
	memcpy(channels[channel_count].name, name, n);
	return &channels[channel_count++];
}

static void publish(struct client *from, const char *text, size_t n) {
	static char message[READ_BYTES + 512];
	size_t name_length, said_length;
	const char *name = field(text, n, "\"channel\":\"", &name_length);
	const char *said = field(text, n, "\"text\":\"", &said_length);
	struct channel *channel = name == NULL || said == NULL ? NULL : channel_named(name, name_length);
	if (channel == NULL) return;
	/* Its head is made in front of it, so that both are appended at once. */
	int length = snprintf(message + 4, sizeof message - 4,
		"{\"kind\":\"message\",\"message\":%lu,\"from\":\"%s\",\"to\":{\"kind\":\"channel\",\"channel\":\"%s\"},"
		"\"position\":{\"epoch\":\"0a1b2c3d.1\",\"seq\":%lu},\"text\":\"%.*s\"}",
		++message_count, from->name, channel->name, ++channel->seq, (int)said_length, said);
	unsigned char head[4];
	size_t head_length = frame_head(head, (size_t)length);
	char *frame = message + 4 - head_length;
	memcpy(frame, head, head_length);
	for (int i = 0; i < channel->count; i++) push(channel->subscribers[i], frame, head_length + (size_t)length);
}

static void carry_out(struct client *c, const char *text, size_t n) {
	static const char welcome[] = "{\"kind\":\"welcome\"}", ack[] = "{\"kind\":\"ack\",\"id\":1,\"of\":\"subscribe\"}";
	size_t length;
	const char *kind = field(text, n, "{\"kind\":\"", &length), *name;
	if (kind == NULL) return;
	if (length == 7 && memcmp(kind, "publish", 7) == 0) publish(c, text, n);
	else if (length == 5 && memcmp(kind, "hello", 5) == 0) {
		name = field(text, n, "\"name\":\"", &length);
		if (name == NULL || length >= sizeof c->name) return;
		memcpy(c->name, name, length);
		say(c, welcome, sizeof welcome - 1);
	} else if (length == 9 && memcmp(kind, "subscribe", 9) == 0) {
		name = field(text, n, "\"channel\":\"", &length);
		struct channel *channel = name == NULL ? NULL : channel_named(name, length);
		if (channel == NULL) return;
		if (channel->count == channel->room) {
			channel->room = channel->room * 2 + 64;
			channel->subscribers = realloc(channel->subscribers, sizeof *channel->subscribers * (size_t)channel->room);
			if (channel->subscribers == NULL) exit(1);
		}
		channel->subscribers[channel->count++] = c;
		say(c, ack, sizeof ack - 1);
	}
}

/* Carries out the whole text frames there are. 0: something else came. */
static int take(struct client *c) {
	unsigned char *data = c->in.data;
	size_t at = 0;
	while (c->in.used - at >= 6) {
		unsigned char *frame = data + at;
		size_t n = frame[1] & 0x7f, head = 2;
		if (frame[0] != 0x81 || !(frame[1] & 0x80) || n == 127) return 0;
		if (n == 126) n = (size_t)(frame[2] << 8 | frame[3]), head = 4;
		if (c->in.used - at < head + 4 + n) break;
		unsigned char *mask = frame + head, *payload = mask + 4;
		for (size_t i = 0; i < n; i++) payload[i] ^= mask[i & 3];
		carry_out(c, (char *)payload, n);
		at += head + 4 + n;
	}
	memmove(data, data + at, c->in.used - at);
	c->in.used -= at;
	return 1;
}

static int receive(struct client *c) {
	static unsigned char piece[READ_BYTES];
	ssize_t n = read(c->fd, piece, sizeof piece);
	if (n < 0 && errno == EAGAIN) return 1;
	if (n <= 0) return 0;
	append(&c->in, piece, (size_t)n);
	if (!c->is_open && (!greet(c) || !c->is_open)) return c->in.used < 8192 && !c->is_open;
	return take(c);
}

int main(void) {
	const char *port = getenv("PORT");
	struct rlimit files;
	int yes = 1, listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
	struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)atoi(port ? port : "4321"))};
	address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	signal(SIGPIPE, SIG_IGN);
	getrlimit(RLIMIT_NOFILE, &files);
	files.rlim_cur = files.rlim_max;
	setrlimit(RLIMIT_NOFILE, &files);
	setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
	if (bind(listener, (struct sockaddr *)&address, sizeof address) < 0 || listen(listener, 1024) < 0) {
		perror("hub");
		return 1;
	}
	epoll = epoll_create1(0);
	struct epoll_event event = {.events = EPOLLIN, .data.ptr = NULL}, events[EVENTS];
	epoll_ctl(epoll, EPOLL_CTL_ADD, listener, &event);
	puts("ready");
	fflush(stdout);
	for (;;) {
		int n = epoll_wait(epoll, events, EVENTS, -1);
		for (int i = 0; i < n; i++) {
			struct client *c = events[i].data.ptr;
			if (c != NULL) {
				int ok = events[i].events & EPOLLOUT ? flush(c) : 1;
				if (ok && events[i].events & ~(uint32_t)EPOLLOUT) ok = receive(c);
				if (!ok) drop(c);
				continue;
			}
			for (int fd; (fd = accept4(listener, NULL, NULL, SOCK_NONBLOCK)) >= 0;) {
				if (count == room) clients = realloc(clients, sizeof *clients * (size_t)(room = room * 2 + 64));
				setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
				c = calloc(1, sizeof *c);
				if (c == NULL || clients == NULL) return 1;
				c->fd = fd;
				c->at = count;
				clients[count++] = c;
				event = (struct epoll_event){.events = EPOLLIN, .data.ptr = c};
				epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event);
			}
		}
		/* A client that is lost is dropped when its end is read. */
		for (int i = 0; i < dirty_count; i++)
			if (!flush(dirty[i])) shutdown(dirty[i]->fd, SHUT_RDWR);
		dirty_count = 0;
	}
}
