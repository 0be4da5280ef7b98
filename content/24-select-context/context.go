package main

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// fetch takes the given time, or less if ctx is done before.
func fetch(ctx context.Context, page string, takes time.Duration) (string, error) {
	select {
	case <-time.After(takes):
		return "contents of " + page, nil
	case <-ctx.Done():
		return "", fmt.Errorf("fetch %s: %w", page, ctx.Err())
	}
}

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 250*time.Millisecond)
	defer cancel()

	for _, page := range []string{"index", "about", "news"} {
		text, err := fetch(ctx, page, 100*time.Millisecond)
		if err != nil {
			fmt.Println(err)
			fmt.Println("too late:", errors.Is(err, context.DeadlineExceeded))
			return
		}
		fmt.Println(text)
	}
}
