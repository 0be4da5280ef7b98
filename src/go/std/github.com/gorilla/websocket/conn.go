package websocket

import (
	"encoding/json"
	"errors"
	"io"
	"strconv"
	"time"
)

// A Conn is a connection to a server. One goroutine may read from it while another one writes.
type Conn struct {
	id       int
	host     string
	protocol string
	// Close was called.
	closed bool

	reader       *messageReader
	readErr      error
	failedReads  int
	readDeadline time.Time
	readLimit    int64

	writer        *messageWriter
	writeErr      error
	writeDeadline time.Time

	handleClose func(code int, text string) error
	handlePing  func(appData string) error
	handlePong  func(appData string) error
}

// What take has: nothing, or a message whose kind is its type, or one of these.
const (
	nothing = 0
	opened  = 3
	closed  = 4
)

const (
	maxControl     = 125
	maxFailedReads = 1000
)

// take returns what has come first and was not yet taken.
func take(id int) (kind int, data []byte, code int, text string)

// wait waits until there is something to take, wake is called, or so many nanoseconds have passed; -1: no limit.
func wait(id int, ns int64)

// send sends a message; problem says why it cannot.
func send(id int, text bool, data []byte) (problem string)

// shut closes the connection: with a code, unless that is 0.
func shut(id int, code int, text string)

// Subprotocol returns the protocol that client and server have agreed on.
func (c *Conn) Subprotocol() string { return c.protocol }

// Close closes the connection. The server hears that there is no more, without a reason: WriteControl can give one.
func (c *Conn) Close() error {
	if c.closed {
		return c.closedError("close")
	}
	c.closed = true
	shut(c.id, 0, "")
	wake(c.id)
	return nil
}

func (c *Conn) closedError(op string) error {
	return &netError{msg: op + " tcp " + c.host + ": use of closed network connection"}
}

// SetReadLimit sets the largest size of a message that is read, in bytes; 0: no limit. A larger one ends the connection.
func (c *Conn) SetReadLimit(limit int64) { c.readLimit = limit }

// SetReadDeadline sets when reading gives up; a zero t: never. After that nothing more can be read.
func (c *Conn) SetReadDeadline(t time.Time) error {
	c.readDeadline = t
	// Who waits already looks at the new deadline.
	wake(c.id)
	return nil
}

// SetWriteDeadline sets from when on nothing more can be written; a zero t: never.
func (c *Conn) SetWriteDeadline(t time.Time) error {
	c.writeDeadline = t
	return nil
}

// CloseHandler returns the function that is called for a close message.
func (c *Conn) CloseHandler() func(code int, text string) error { return c.handleClose }

// SetCloseHandler has h called by whoever reads when a close message comes. The browser has answered it already.
func (c *Conn) SetCloseHandler(h func(code int, text string) error) {
	if h == nil {
		h = func(code int, text string) error { return nil }
	}
	c.handleClose = h
}

// PingHandler returns the function that was set for pings.
func (c *Conn) PingHandler() func(appData string) error { return c.handlePing }

// SetPingHandler sets a function for pings. It is never called: the browser answers pings and does not tell.
func (c *Conn) SetPingHandler(h func(appData string) error) {
	if h == nil {
		h = func(string) error { return nil }
	}
	c.handlePing = h
}

// PongHandler returns the function that was set for pongs.
func (c *Conn) PongHandler() func(appData string) error { return c.handlePong }

// SetPongHandler sets a function for pongs. It is never called: a browser cannot send a ping that they would answer.
func (c *Conn) SetPongHandler(h func(appData string) error) {
	if h == nil {
		h = func(string) error { return nil }
	}
	c.handlePong = h
}

// EnableWriteCompression means nothing here: the browser decides.
func (c *Conn) EnableWriteCompression(enable bool) {}

// SetCompressionLevel means nothing here, but that the level must be one.
func (c *Conn) SetCompressionLevel(level int) error {
	if level < -2 || level > 9 {
		return errors.New("websocket: invalid compression level")
	}
	return nil
}

type messageReader struct {
	c    *Conn
	data []byte
}

func (r *messageReader) Read(p []byte) (int, error) {
	if r.c.reader != r || len(r.data) == 0 {
		return 0, io.EOF
	}
	n := copy(p, r.data)
	r.data = r.data[n:]
	return n, nil
}

// NextReader waits for the next message and returns its type and a Reader for it. What is left of the one before is lost.
// After an error every other call returns the same one.
func (c *Conn) NextReader() (messageType int, r io.Reader, err error) {
	c.reader = nil
	if c.readErr == nil {
		messageType, data, err := c.receive()
		if err == nil {
			c.reader = &messageReader{c, data}
			return messageType, c.reader, nil
		}
		c.readErr = err
	}
	c.failedReads++
	if c.failedReads >= maxFailedReads {
		panic("repeated read on failed websocket connection")
	}
	return noMessage, nil, c.readErr
}

func (c *Conn) receive() (messageType int, data []byte, err error) {
	for {
		if c.closed {
			return noMessage, nil, c.closedError("read")
		}
		kind, data, code, text := take(c.id)
		switch kind {
		case TextMessage, BinaryMessage:
			if c.readLimit > 0 && int64(len(data)) > c.readLimit {
				c.writeErr = ErrCloseSent
				shut(c.id, 0, "")
				return noMessage, nil, ErrReadLimit
			}
			return kind, data, nil
		case closed:
			if code == CloseAbnormalClosure {
				return noMessage, nil, &CloseError{code, io.ErrUnexpectedEOF.Error()}
			}
			c.writeErr = ErrCloseSent
			if err := c.handleClose(code, text); err != nil {
				return noMessage, nil, err
			}
			return noMessage, nil, &CloseError{code, text}
		}
		left := time.Duration(-1)
		if !c.readDeadline.IsZero() {
			left = time.Until(c.readDeadline)
			if left <= 0 {
				return noMessage, nil, &netError{msg: "read tcp " + c.host + ": i/o timeout", timeout: true}
			}
		}
		wait(c.id, int64(left))
	}
}

// ReadMessage waits for the next message and returns its type and what it says.
func (c *Conn) ReadMessage() (messageType int, p []byte, err error) {
	messageType, r, err := c.NextReader()
	if err != nil {
		return messageType, nil, err
	}
	p, err = io.ReadAll(r)
	return messageType, p, err
}

// ReadJSON waits for the next message and stores the JSON in it in v, which is a pointer.
func (c *Conn) ReadJSON(v any) error {
	_, r, err := c.NextReader()
	if err != nil {
		return err
	}
	err = json.NewDecoder(r).Decode(v)
	if err == io.EOF {
		// An empty message is no JSON.
		err = io.ErrUnexpectedEOF
	}
	return err
}

// ReadJSON is the method of c.
//
// Deprecated: Use c.ReadJSON.
func ReadJSON(c *Conn, v any) error { return c.ReadJSON(v) }

type messageWriter struct {
	c           *Conn
	messageType int
	data        []byte
	err         error
}

func (w *messageWriter) Write(p []byte) (int, error) {
	if w.err != nil {
		return 0, w.err
	}
	w.data = append(w.data, p...)
	return len(p), nil
}

func (w *messageWriter) WriteString(s string) (int, error) { return w.Write([]byte(s)) }

// Close sends the message.
func (w *messageWriter) Close() error {
	if w.err != nil {
		return w.err
	}
	w.err = errWriterClosed
	w.c.writer = nil
	return w.c.write(w.messageType, w.data, w.c.writeDeadline)
}

// NextWriter returns a Writer for the next message, which is sent when that is closed. One writer is open at a time: that of the
// message before is closed.
func (c *Conn) NextWriter(messageType int) (io.WriteCloser, error) {
	if c.writer != nil {
		c.writer.Close()
	}
	if !isData(messageType) && !isControl(messageType) {
		return nil, errBadType
	}
	if c.writeErr != nil {
		return nil, c.writeErr
	}
	c.writer = &messageWriter{c: c, messageType: messageType}
	return c.writer, nil
}

func isData(messageType int) bool { return messageType == TextMessage || messageType == BinaryMessage }

func isControl(messageType int) bool {
	return messageType == CloseMessage || messageType == PingMessage || messageType == PongMessage
}

func (c *Conn) write(messageType int, data []byte, deadline time.Time) error {
	if isControl(messageType) && len(data) > maxControl {
		return errInvalidControl
	}
	if c.writeErr != nil {
		return c.writeErr
	}
	switch {
	case c.closed:
		c.writeErr = c.closedError("write")
		return c.writeErr
	case !deadline.IsZero() && time.Until(deadline) <= 0:
		c.writeErr = &netError{msg: "write tcp " + c.host + ": i/o timeout", timeout: true}
		return c.writeErr
	case messageType == CloseMessage:
		return c.sendClose(data)
	case messageType == PingMessage:
		return errors.New("websocket: a browser cannot send pings")
	case messageType == PongMessage:
		return errors.New("websocket: a browser cannot send pongs but as answers, which it sends by itself")
	}
	if problem := send(c.id, messageType == TextMessage, data); problem != "" {
		return errors.New("websocket: " + problem)
	}
	return nil
}

func (c *Conn) sendClose(data []byte) error {
	code, text := 0, ""
	if len(data) >= 2 {
		code, text = int(data[0])<<8|int(data[1]), string(data[2:])
		if code != CloseNormalClosure && (code < 3000 || code > 4999) {
			return errors.New("websocket: a browser cannot close with " + strconv.Itoa(code) + ", only with 1000 or 3000 to 4999")
		}
	}
	c.writeErr = ErrCloseSent
	shut(c.id, code, text)
	return nil
}

// WriteMessage sends a message.
func (c *Conn) WriteMessage(messageType int, data []byte) error {
	w, err := c.NextWriter(messageType)
	if err != nil {
		return err
	}
	if _, err := w.Write(data); err != nil {
		return err
	}
	return w.Close()
}

// WriteControl sends a close message; other control messages a browser cannot send. It may be called at any time.
func (c *Conn) WriteControl(messageType int, data []byte, deadline time.Time) error {
	if !isControl(messageType) {
		return errBadType
	}
	if len(data) <= maxControl && !deadline.IsZero() && time.Until(deadline) <= 0 {
		return errWriteTimeout
	}
	return c.write(messageType, data, time.Time{})
}

// WriteJSON sends v as JSON, in a text message.
func (c *Conn) WriteJSON(v any) error {
	w, err := c.NextWriter(TextMessage)
	if err != nil {
		return err
	}
	err = json.NewEncoder(w).Encode(v)
	if closeErr := w.Close(); err == nil {
		err = closeErr
	}
	return err
}

// WriteJSON is the method of c.
//
// Deprecated: Use c.WriteJSON.
func WriteJSON(c *Conn, v any) error { return c.WriteJSON(v) }

// A PreparedMessage is a message to be sent more than once.
type PreparedMessage struct {
	messageType int
	data        []byte
}

// NewPreparedMessage returns a message that WritePreparedMessage sends.
func NewPreparedMessage(messageType int, data []byte) (*PreparedMessage, error) {
	if !isData(messageType) && !isControl(messageType) {
		return nil, errBadType
	}
	return &PreparedMessage{messageType, append([]byte(nil), data...)}, nil
}

// WritePreparedMessage sends a prepared message.
func (c *Conn) WritePreparedMessage(pm *PreparedMessage) error {
	return c.WriteMessage(pm.messageType, pm.data)
}
