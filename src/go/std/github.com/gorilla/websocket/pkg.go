// Package websocket is the client half of the well-known package of that name, over the WebSocket of the browser, or of Node.
// A program may connect only to where its host lets it: in the page, to the site's own server.
//
// What a browser does not offer is an error here or does nothing: header lines of the handshake, pings, close codes other
// than 1000 and 3000 to 4999. The browser answers pings and close messages by itself.
package websocket

import (
	"errors"
	"strconv"
)

// Close codes, which say why a connection is closed.
const (
	CloseNormalClosure           = 1000
	CloseGoingAway               = 1001
	CloseProtocolError           = 1002
	CloseUnsupportedData         = 1003
	CloseNoStatusReceived        = 1005
	CloseAbnormalClosure         = 1006
	CloseInvalidFramePayloadData = 1007
	ClosePolicyViolation         = 1008
	CloseMessageTooBig           = 1009
	CloseMandatoryExtension      = 1010
	CloseInternalServerErr       = 1011
	CloseServiceRestart          = 1012
	CloseTryAgainLater           = 1013
	CloseTLSHandshake            = 1015
)

// Types of messages.
const (
	// TextMessage is text in UTF-8.
	TextMessage = 1
	// BinaryMessage is any bytes.
	BinaryMessage = 2
	// CloseMessage closes the connection. FormatCloseMessage makes what it carries.
	CloseMessage = 8
	// PingMessage asks for a pong; a browser cannot send it.
	PingMessage = 9
	// PongMessage answers a ping; a browser sends it by itself.
	PongMessage = 10

	noMessage = -1
)

var (
	// ErrBadHandshake is the error when the server does not want to speak this protocol. Dial's error matches it with
	// errors.Is whenever no connection came about: browsers do not tell why.
	ErrBadHandshake = errors.New("websocket: bad handshake")
	// ErrCloseSent is the error of writing after a close message.
	ErrCloseSent = errors.New("websocket: close sent")
	// ErrReadLimit is the error of reading a message that is larger than allowed.
	ErrReadLimit = errors.New("websocket: read limit exceeded")

	errBadType        = errors.New("websocket: bad write message type")
	errWriterClosed   = errors.New("websocket: write closed")
	errInvalidControl = errors.New("websocket: invalid control frame")
	errMalformedURL   = errors.New("malformed ws or wss URL")
	errWriteTimeout   = &netError{msg: "websocket: write timeout", timeout: true}
)

// A netError is what package net would say.
type netError struct {
	msg     string
	timeout bool
	is      error
}

func (e *netError) Error() string        { return e.msg }
func (e *netError) Timeout() bool        { return e.timeout }
func (e *netError) Temporary() bool      { return e.timeout }
func (e *netError) Is(target error) bool { return e.is != nil && target == e.is }

// CloseError is the error of reading when the connection was closed by the other side.
type CloseError struct {
	// Code is one of the close codes.
	Code int
	// Text is what the other side said about it.
	Text string
}

var closeNames = map[int]string{
	CloseNormalClosure:           "normal",
	CloseGoingAway:               "going away",
	CloseProtocolError:           "protocol error",
	CloseUnsupportedData:         "unsupported data",
	CloseNoStatusReceived:        "no status",
	CloseAbnormalClosure:         "abnormal closure",
	CloseInvalidFramePayloadData: "invalid payload data",
	ClosePolicyViolation:         "policy violation",
	CloseMessageTooBig:           "message too big",
	CloseMandatoryExtension:      "mandatory extension missing",
	CloseInternalServerErr:       "internal server error",
	CloseTLSHandshake:            "TLS handshake error",
}

// Error returns the code with its name, and the text.
func (e *CloseError) Error() string {
	s := "websocket: close " + strconv.Itoa(e.Code)
	if name := closeNames[e.Code]; name != "" {
		s += " (" + name + ")"
	}
	if e.Text != "" {
		s += ": " + e.Text
	}
	return s
}

// IsCloseError reports whether err is a *CloseError with one of the codes.
func IsCloseError(err error, codes ...int) bool {
	e, ok := err.(*CloseError)
	return ok && e.hasCode(codes)
}

// IsUnexpectedCloseError reports whether err is a *CloseError with none of the codes.
func IsUnexpectedCloseError(err error, expectedCodes ...int) bool {
	e, ok := err.(*CloseError)
	return ok && !e.hasCode(expectedCodes)
}

func (e *CloseError) hasCode(codes []int) bool {
	for _, code := range codes {
		if e.Code == code {
			return true
		}
	}
	return false
}

// FormatCloseMessage returns what a close message with the code and text carries: nothing for CloseNoStatusReceived.
func FormatCloseMessage(closeCode int, text string) []byte {
	if closeCode == CloseNoStatusReceived {
		return []byte{}
	}
	return append([]byte{byte(closeCode >> 8), byte(closeCode)}, text...)
}
