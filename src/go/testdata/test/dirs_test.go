package exercise

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var left string

func write(tb testing.TB) string {
	tb.Helper()
	path := filepath.Join(tb.TempDir(), "a.txt")
	if err := os.WriteFile(path, []byte("text"), 0o600); err != nil {
		tb.Fatal(err)
	}
	return path
}

func TestTempDir(t *testing.T) {
	t.Run("a b/c*", func(t *testing.T) {
		left = write(t)
		other := t.TempDir()
		t.Log(filepath.Base(filepath.Dir(left)), filepath.Base(other))
		t.Log(strings.HasPrefix(filepath.Base(filepath.Dir(other)), "TestTempDira_bc"))
	})
	_, err := os.Stat(left)
	t.Log(os.IsNotExist(err), t.ArtifactDir() == t.ArtifactDir())
}

func TestChdir(t *testing.T) {
	before, _ := os.Getwd()
	dir := t.TempDir()
	t.Run("there", func(t *testing.T) {
		t.Chdir(dir)
		now, _ := os.Getwd()
		t.Log(now == dir, os.Getenv("PWD") == dir)
	})
	after, _ := os.Getwd()
	t.Log(before == after)
}

func TestChdirNowhere(t *testing.T) {
	t.Chdir("nowhere")
}

func TestParallelConflict(t *testing.T) {
	for _, f := range []func(){func() { t.Setenv("A", "b") }, t.Parallel} {
		func() {
			defer func() {
				if err := recover(); err != nil {
					t.Log(err)
				}
			}()
			f()
		}()
	}
}

func FuzzDirs(f *testing.F) {
	f.Add(len(write(f)) > 0)
	f.Fuzz(func(t *testing.T, b bool) { t.Log(b) })
}
