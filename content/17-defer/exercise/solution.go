package exercise

// A Conn is a connection that must be closed after use.
type Conn interface {
	Send(text string) error
	Close() error
}

// SendAll sends the texts until one of them fails, and closes the connection in
// any case. It returns the error of Send, or else that of Close.
func SendAll(c Conn, texts ...string) (err error) {
	defer func() {
		if closeErr := c.Close(); err == nil {
			err = closeErr
		}
	}()
	for _, text := range texts {
		if err := c.Send(text); err != nil {
			return err
		}
	}
	return nil
}
