@echo off
rem Starts dsql.jar, which is beside this script, with the Java of JAVA_HOME or PATH.
rem DSQL_JAVA_OPTS: more options of the JVM. DSQL_CDS=off: no archive of loaded classes.
setlocal
set "DSQL_JAVA=java"
if defined JAVA_HOME set "DSQL_JAVA=%JAVA_HOME%\bin\java.exe"
if defined JAVA_HOME if not exist "%DSQL_JAVA%" (
  echo dsql: JAVA_HOME is %JAVA_HOME%, but there is no bin\java.exe in it; dsql needs Java 17 or newer 1>&2
  exit /b 1
)
if not defined JAVA_HOME (
  where java >nul 2>nul || (
    echo dsql: there is no java in PATH, and JAVA_HOME is not set; dsql needs Java 17 or newer 1>&2
    exit /b 1
  )
)
rem Java 19 and newer make the archive at the end of the first run; 17 and 18 start without it.
set "DSQL_ARCHIVE="
if "%DSQL_CDS%"=="off" goto start
if not defined LOCALAPPDATA goto start
if not exist "%LOCALAPPDATA%\dsqlkit" mkdir "%LOCALAPPDATA%\dsqlkit" >nul 2>nul
set DSQL_ARCHIVE=-XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%LOCALAPPDATA%\dsqlkit\dsql.jsa"
:start
"%DSQL_JAVA%" -XX:+IgnoreUnrecognizedVMOptions -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Xlog:disable %DSQL_ARCHIVE% %DSQL_JAVA_OPTS% -cp "%~dp0dsql.jar" dev.dsqlkit.migrate.cli.Dsql %*
exit /b %ERRORLEVEL%
