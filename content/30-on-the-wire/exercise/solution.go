package exercise

import "time"

// Conn is what a writer needs of a *websocket.Conn.
type Conn interface {
	SetWriteDeadline(t time.Time) error
	WriteMessage(messageType int, data []byte) error
	Close() error
}

// TextMessage is the type of a message that is text.
const TextMessage = 1

// Write writes each text that comes from out to conn, as a message of its
// own, and gives it at most limit from the moment at which it is its turn. It
// ends when out is closed, or with the first error. However it ends, it closes
// conn, once. It returns the error of writing, if there was one.
func Write(conn Conn, out <-chan string, limit time.Duration) error {
	defer conn.Close()
	for text := range out {
		if err := conn.SetWriteDeadline(time.Now().Add(limit)); err != nil {
			return err
		}
		if err := conn.WriteMessage(TextMessage, []byte(text)); err != nil {
			return err
		}
	}
	return nil
}
