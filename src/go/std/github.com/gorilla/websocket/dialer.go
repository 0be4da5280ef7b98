package websocket

import (
	"context"
	"errors"
	"io"
	"strings"
	"time"
)

// A Dialer has the options for connecting to a server.
type Dialer struct {
	// HandshakeTimeout is how long the handshake may take; 0: no limit.
	HandshakeTimeout time.Duration
	// ReadBufferSize and WriteBufferSize mean nothing here.
	ReadBufferSize, WriteBufferSize int
	// Subprotocols are those that the client speaks, the one it likes best first.
	Subprotocols []string
	// EnableCompression means nothing here: a browser always offers it.
	EnableCompression bool
}

// DefaultDialer is a dialer with a limit of 45 seconds for the handshake.
var DefaultDialer = &Dialer{HandshakeTimeout: 45 * time.Second}

type header map[string][]string

// Get returns the first value of a header line.
func (h header) Get(key string) string {
	for k, values := range h {
		if strings.EqualFold(k, key) && len(values) > 0 {
			return values[0]
		}
	}
	return ""
}

// A response is as much of the server's answer to the handshake as a browser tells.
type response struct {
	Status     string
	StatusCode int
	Header     header
	Body       io.ReadCloser
}

// connect begins to open a connection.
func connect(url string, protocols []string) (id int, host, problem string)

// wake lets a goroutine that waits for the connection have another look.
func wake(id int)

// Dial connects to a server as DialContext does.
func (d *Dialer) Dial(urlStr string, requestHeader map[string][]string) (*Conn, *response, error) {
	return d.DialContext(context.Background(), urlStr, requestHeader)
}

// DialContext connects to the server at a URL that begins with ws:// or wss://. ctx and HandshakeTimeout are for the handshake
// only. Of requestHeader, Sec-WebSocket-Protocol is heeded and Origin passed over, since the browser tells its own; any other
// line is an error, since a browser cannot send it.
func (d *Dialer) DialContext(ctx context.Context, urlStr string, requestHeader map[string][]string) (*Conn, *response, error) {
	if d == nil {
		d = &Dialer{}
	}
	rest, ok := strings.CutPrefix(urlStr, "ws://")
	if !ok {
		rest, ok = strings.CutPrefix(urlStr, "wss://")
	}
	authority, _, _ := strings.Cut(rest, "/")
	if !ok || strings.Contains(authority, "@") {
		return nil, nil, errMalformedURL
	}
	protocols, err := d.protocols(requestHeader)
	if err != nil {
		return nil, nil, err
	}
	if d.HandshakeTimeout != 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, d.HandshakeTimeout)
		defer cancel()
	}
	if err := ctx.Err(); err != nil {
		return nil, nil, dialError(authority, err)
	}
	id, host, problem := connect(urlStr, protocols)
	if problem != "" {
		return nil, nil, errors.New("websocket: " + problem)
	}
	stop := context.AfterFunc(ctx, func() { wake(id) })
	defer stop()
	for {
		switch kind, _, _, protocol := take(id); kind {
		case opened:
			c := &Conn{id: id, host: host, protocol: protocol}
			resp := &response{
				Status:     "101 Switching Protocols",
				StatusCode: 101,
				Header:     header{"Upgrade": {"websocket"}, "Connection": {"Upgrade"}},
				Body:       io.NopCloser(strings.NewReader("")),
			}
			if protocol != "" {
				resp.Header["Sec-Websocket-Protocol"] = []string{protocol}
			}
			c.SetCloseHandler(nil)
			c.SetPingHandler(nil)
			c.SetPongHandler(nil)
			return c, resp, nil
		case closed:
			const why = ": the server is not there, or has refused the handshake"
			return nil, nil, &netError{msg: ErrBadHandshake.Error() + " with " + host + why, is: ErrBadHandshake}
		}
		if err := ctx.Err(); err != nil {
			shut(id, 0, "")
			return nil, nil, dialError(host, err)
		}
		wait(id, -1)
	}
}

func dialError(host string, err error) error {
	if err == context.DeadlineExceeded {
		return &netError{msg: "dial tcp " + host + ": i/o timeout", timeout: true, is: err}
	}
	return &netError{msg: "dial tcp " + host + ": operation was canceled", is: err}
}

// protocols returns the subprotocols to offer, unless the header cannot be sent.
func (d *Dialer) protocols(requestHeader map[string][]string) ([]string, error) {
	protocols := d.Subprotocols
	for key, values := range requestHeader {
		switch strings.ToLower(key) {
		case "origin":
		case "sec-websocket-protocol":
			if len(d.Subprotocols) > 0 {
				return nil, errors.New("websocket: duplicate header not allowed: " + key)
			}
			for _, value := range values {
				for protocol := range strings.SplitSeq(value, ",") {
					protocols = append(protocols, strings.TrimSpace(protocol))
				}
			}
		case "upgrade", "connection", "sec-websocket-key", "sec-websocket-version", "sec-websocket-extensions":
			return nil, errors.New("websocket: duplicate header not allowed: " + key)
		default:
			return nil, errors.New("websocket: a browser cannot send the header " + key)
		}
	}
	return protocols, nil
}
