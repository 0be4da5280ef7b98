package exercise

import (
	"errors"
	"fmt"
	"os"
	"testing"
	"time"
)

func helper(t *testing.T, ok bool) {
	t.Helper()
	if !ok {
		t.Errorf("not ok")
	}
}

func TestPass(t *testing.T) { t.Log("hello", 1); t.Logf("multi\nline\n") }

func TestFail(t *testing.T) {
	t.Error("bad")
	t.Errorf("%d != %d",
		1, 2)
	helper(t, false)
	t.Fatal("end")
	t.Log("never")
}

func TestSkip(t *testing.T) { t.Skip("not today") }
func TestSkipNow(t *testing.T) {
	t.SkipNow()
}

func TestSub(t *testing.T) {
	for _, n := range []string{"a", "b b", "a", "", "x\ty", "ü'\\é\x00", "a#01"} {
		r := t.Run(n, func(t *testing.T) {
			if n == "b b" {
				t.Errorf("in %s", t.Name())
			}
			helper(t, n != "a")
			t.Run("deep", func(t *testing.T) { t.Log("deep", t.Name()) })
			t.Log("after deep")
		})
		t.Log(r)
	}
}

func TestHelperSub(t *testing.T) {
	t.Run("s", func(t *testing.T) {
		t.Helper()
		t.Error("blamed on the parent")
	})
	t.Helper()
	t.Error("all helpers")
}

func TestCleanup(t *testing.T) {
	t.Cleanup(func() { t.Log("first added") })
	t.Cleanup(func() { t.Log("last added", t.Failed()) })
	defer fmt.Println("deferred")
	ctx := t.Context()
	t.Cleanup(func() { t.Log(ctx.Err()) })
	t.Log(ctx.Err())
	t.FailNow()
}

func TestParallel(t *testing.T) {
	t.Run("p1", func(t *testing.T) { t.Parallel(); time.Sleep(20 * time.Millisecond); t.Log("p1") })
	t.Log("parent done")
}

func TestSetenv(t *testing.T) {
	t.Setenv("A_B", "x")
	t.Log(os.Getenv("A_B"))
}
func TestEnvGone(t *testing.T) {
	t.Logf("%q", os.Getenv("A_B"))
	fmt.Fprintf(t.Output(), "one\ntw")
	fmt.Fprintf(t.Output(), "o")
	t.Log("three")
	fmt.Fprint(t.Output(), "partial")
}

type S struct{ testing.TB }

func TestTB(t *testing.T) {
	var tb testing.TB = t
	tb.Log("through tb")
	S{t}.Log("through embedded")
	func() { t.Log(errors.New("closure")) }()
	t.Attr("key", "value")
}

func TestGoexit(t *testing.T) {
	done := make(chan bool)
	go func() { defer close(done); t.Errorf("in goroutine") }()
	<-done
	defer func() { t.Log("recovered", recover()) }()
	var p *S
	_ = p.TB
}

func TestFatalInHelper(t *testing.T) {
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatalf("must: %v", err)
		}
	}
	must(nil)
	must(errors.New("x"))
}
