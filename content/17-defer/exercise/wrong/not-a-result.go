package exercise

// A Conn is a connection that must be closed after use.
type Conn interface {
	Send(text string) error
	Close() error
}

func SendAll(c Conn, texts ...string) error {
	var err error
	defer func() {
		if closeErr := c.Close(); err == nil {
			err = closeErr
		}
	}()
	for _, text := range texts {
		if err = c.Send(text); err != nil {
			return err
		}
	}
	return err
}
